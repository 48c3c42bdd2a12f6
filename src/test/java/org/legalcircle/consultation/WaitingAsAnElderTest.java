package org.legalcircle.consultation;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;

/** Sixty and older come first, once somebody has seen the card. */
@QuarkusTest
class WaitingAsAnElderTest {
    @Inject
    Bureau bureau;

    private UUID adviser;
    private Citizen elder;

    @BeforeEach
    void an_elder_finds_no_seat() {
        adviser = bureau.adviser(Bureau.singleSlot());
        bureau.citizen().booked(bureau.freeSlots(adviser).get(0));
        elder = bureau.citizen();
    }

    @Test
    void a_number_nobody_has_seen_gives_no_priority() {
        claims(elder, "330881195003140027");

        joins(elder).then().statusCode(201).body("priority", is("NONE"));
    }

    @Test
    void a_number_staff_have_seen_gives_priority() {
        claims(elder, "330881195003140027");
        bureau.staff(Role.BUREAU_ADMIN, "/330881/")
                .body(Map.of("residentId", "330881195003140027", "purpose", "COUNTER_SERVICE"))
                .post("/api/v1/desk/citizens/" + elder.id() + "/identity-check")
                .then()
                .statusCode(204);

        joins(elder).then().statusCode(201).body("priority", is("ELDER"));
    }

    private static void claims(Citizen citizen, String number) {
        Bureau.json(citizen.token())
                .header("If-Match", "*")
                .body(Map.of("residentId", number))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
    }

    private Response joins(Citizen citizen) {
        var body = Map.of(
                "topic", "LABOUR",
                "channel", "ON_SITE",
                "adviserId", adviser,
                "from", "2026-11-23T09:00:00+08:00",
                "to", "2026-12-30T09:00:00+08:00");
        return Bureau.json(citizen.token()).body(body).post("/api/v1/waitlist");
    }
}
