package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

/** Whether a number is right is told to who has to know, seldom, and never without a trace. */
@QuarkusTest
class CheckingACardTest {
    private static final String NUMBER = "330881189001010017";
    private static final String ANOTHER = "330881189602290034";

    @Inject
    Bureau bureau;

    @Inject
    Pool pool;

    @Inject
    SettableClock clock;

    private final UUID officer = UUID.randomUUID();
    private Citizen citizen;

    @BeforeEach
    void somebody_books_at_the_station() {
        citizen = bureau.citizen();
        citizen.booked(bureau.slot(1));
        claims(NUMBER);
    }

    @Test
    void staff_whose_branch_the_citizen_never_dealt_with_do_not_find_the_citizen() {
        check(officer, Role.MEDIATOR, "/330881/330881106/", NUMBER)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/citizen-not-found"));
        var walkIn = bureau.citizen();
        check(walkIn, officer, Role.MEDIATOR, Bureau.STATION, NUMBER).then().statusCode(404);

        check(officer, Role.MEDIATOR, Bureau.STATION, ANOTHER).then().statusCode(422);
        check(officer, Role.MEDIATOR, "/330881/", ANOTHER).then().statusCode(422);
    }

    @Test
    void a_check_that_is_refused_is_recorded() {
        check(officer, Role.MEDIATOR, Bureau.STATION, ANOTHER)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/resident-id-differs"));

        assertThat(readings()).isEqualTo(1);
    }

    @Test
    void a_citizens_number_is_compared_five_times_a_day_whoever_asks() {
        for (var i = 0; i < 5; i++) {
            check(UUID.randomUUID(), Role.ADVISER, Bureau.STATION, ANOTHER)
                    .then()
                    .statusCode(422);
        }

        check(officer, Role.ADVISER, Bureau.STATION, NUMBER)
                .then()
                .statusCode(429)
                .header("Retry-After", "86400")
                .body("type", equalTo("/problems/too-many-tries"));
        clock.advance(Duration.ofDays(1));
        check(officer, Role.ADVISER, Bureau.STATION, ANOTHER).then().statusCode(422);
    }

    @Test
    void a_staff_member_compares_sixty_numbers_a_day() {
        for (var i = 0; i < 60; i++) {
            check(bureau.citizen(), officer, Role.BUREAU_ADMIN, Bureau.STATION, NUMBER)
                    .then()
                    .statusCode(422);
        }

        check(officer, Role.BUREAU_ADMIN, Bureau.STATION, ANOTHER).then().statusCode(429);
    }

    @Test
    void a_purpose_is_one_of_the_list() {
        bureau.staff(officer, Role.ADVISER, Bureau.STATION)
                .body(Map.of("residentId", NUMBER, "purpose", "Li wants it"))
                .post("/api/v1/desk/citizens/{id}/identity-check", citizen.id())
                .then()
                .statusCode(400);
    }

    @Test
    void an_administrator_takes_a_wrong_check_back() {
        var wrong = "330881195003140043";
        claims(wrong);
        check(officer, Role.BUREAU_ADMIN, "/330881/", wrong).then().statusCode(204);

        withdraw(Role.ADVISER).then().statusCode(403);
        withdraw(Role.BUREAU_ADMIN).then().statusCode(204);

        withdraw(Role.BUREAU_ADMIN).then().statusCode(409).body("type", equalTo("/problems/resident-id-not-verified"));
        claims(ANOTHER);
        var told = Bureau.await(() -> pool.query("select payload::text from platform.event where aggregate_id = '"
                        + citizen.id() + "' and type = 'identity.identity-check-withdrawn'")
                .execute());
        assertThat(told.iterator().next().getString(0)).contains("WRONG_PERSON").doesNotContain(wrong);
    }

    @Test
    void a_check_is_taken_back_by_who_saw_the_card_or_serves_the_citizen() {
        var seen = "33088119500314006X";
        citizen = bureau.citizen();
        claims(seen);
        check(officer, Role.BUREAU_ADMIN, Bureau.STATION, seen).then().statusCode(204);

        withdraw(Role.BUREAU_ADMIN, "/330881/330881106/").then().statusCode(404);
        withdraw(Role.BUREAU_ADMIN, Bureau.STATION).then().statusCode(204);

        check(officer, Role.BUREAU_ADMIN, "/330881/", seen).then().statusCode(204);
        withdraw(Role.BUREAU_ADMIN, Bureau.STATION).then().statusCode(404);
        citizen.booked(bureau.slot(1));
        withdraw(Role.BUREAU_ADMIN, Bureau.STATION).then().statusCode(204);
    }

    private Response withdraw(Role role) {
        return withdraw(role, "/330881/");
    }

    private Response withdraw(Role role, String branch) {
        return bureau.staff(UUID.randomUUID(), role, branch)
                .body(Map.of("reason", "WRONG_PERSON"))
                .post("/api/v1/desk/citizens/{id}/identity-check/withdrawal", citizen.id());
    }

    private Response check(UUID reader, Role role, String branch, String number) {
        return check(citizen, reader, role, branch, number);
    }

    private Response check(Citizen whom, UUID reader, Role role, String branch, String number) {
        return bureau.staff(reader, role, branch)
                .body(Map.of("residentId", number, "purpose", "LEGAL_AID"))
                .post("/api/v1/desk/citizens/{id}/identity-check", whom.id());
    }

    private void claims(String number) {
        Bureau.json(citizen.token())
                .header("If-Match", "*")
                .body(Map.of("residentId", number))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
    }

    private long readings() {
        return Bureau.await(() -> pool.query("select count(*) from platform.read_audit where reader_id = '" + officer
                                + "' and subject_id = '" + citizen.id() + "' and purpose = 'LEGAL_AID'")
                        .execute())
                .iterator()
                .next()
                .getLong(0);
    }
}
