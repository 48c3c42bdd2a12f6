package org.legalcircle.consultation;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes first by age: whoever staff have seen the card of, and nobody by saying so. */
@QuarkusTest
class WaitingByAgeTest {
    private static final LocalDate SIXTY_TODAY = LocalDate.of(1966, 11, 23);

    @Inject
    Bureau bureau;

    @Inject
    Pool pool;

    private UUID adviser;

    @BeforeEach
    void a_slot_is_taken() {
        adviser = bureau.adviser(Bureau.singleSlot());
        bureau.citizen().booked(bureau.freeSlots(adviser).get(0));
    }

    @Test
    void who_is_sixty_by_a_card_that_was_seen_comes_before_others_without_asking() {
        join(born(SIXTY_TODAY, true), "NONE").then().statusCode(201).body("priority", is("ELDER"));
        join(born(SIXTY_TODAY.plusDays(1), true), "NONE").then().statusCode(201).body("priority", is("NONE"));
    }

    @Test
    void an_age_nobody_has_seen_proof_of_counts_for_nothing() {
        join(born(SIXTY_TODAY, false), "NONE").then().statusCode(201).body("priority", is("NONE"));
    }

    @Test
    void who_only_says_to_be_old_waits_like_others() {
        join(bureau.citizen(), "ELDER").then().statusCode(201).body("priority", is("NONE"));
    }

    @Test
    void an_urgent_matter_of_an_elder_stays_urgent() {
        join(born(SIXTY_TODAY, true), "URGENT").then().statusCode(201).body("priority", is("URGENT"));
    }

    private Citizen born(LocalDate day, boolean seen) {
        var citizen = bureau.citizen();
        Bureau.await(() -> pool.preparedQuery("""
                        update identity.citizen
                        set birth_date = $2, resident_id_sealed = mobile_sealed, resident_id_index = id::text,
                            resident_id_verified_at = case when $3 then registered_at end
                        where id = $1""").execute(Tuple.of(citizen.id(), day, seen)));
        return citizen;
    }

    private Response join(Citizen citizen, String priority) {
        return Bureau.json(citizen.token())
                .body(Map.of(
                        "topic", "LABOUR",
                        "channel", "ON_SITE",
                        "adviserId", adviser,
                        "from", "2026-11-23T09:00:00+08:00",
                        "to", "2026-12-30T09:00:00+08:00",
                        "priority", priority,
                        "priorityReason", "仲裁时效下周到期"))
                .post("/api/v1/waitlist");
    }
}
