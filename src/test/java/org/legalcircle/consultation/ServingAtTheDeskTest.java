package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class ServingAtTheDeskTest {
    private static final String ELSEWHERE = "/330881/330881121/";

    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Test
    void a_citizen_is_checked_in_and_served() {
        var booking = bookedFor("10:00");
        clock.set(OffsetDateTime.parse("2026-11-24T09:45:00+08:00").toInstant());

        desk("check-in", booking, null).statusCode(200).body("stage", is("IN_SESSION"));
        desk("completion", booking, Map.of("outcome", "ANSWERED", "note", "已告知可申请劳动仲裁"))
                .statusCode(200)
                .body("stage", is("COMPLETED"));
    }

    @Test
    void nobody_is_checked_in_before_half_an_hour_before_or_a_week_after_the_end() {
        var booking = bookedFor("10:00");
        clock.set(OffsetDateTime.parse("2026-11-24T09:29:59+08:00").toInstant());
        desk("check-in", booking, null).statusCode(409).body("type", is("/problems/too-early"));

        clock.set(OffsetDateTime.parse("2026-12-01T10:30:00+08:00").toInstant());
        desk("check-in", booking, null).statusCode(409).body("type", is("/problems/too-late-to-check-in"));
    }

    @Test
    void a_consultation_cannot_be_completed_before_it_began() {
        var booking = bookedFor("10:00");

        desk("completion", booking, Map.of("outcome", "ANSWERED"))
                .statusCode(409)
                .body("type", is("/problems/wrong-stage"));
    }

    @Test
    void who_misses_two_consultations_cannot_book_for_a_fortnight() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var first = citizen.booked(slots.get(0));
        var second = citizen.booked(slots.get(1));
        clock.set(OffsetDateTime.parse("2026-11-23T11:00:00+08:00").toInstant());
        desk("no-show", first, null).statusCode(200).body("stage", is("MISSED"));
        citizen.holds(slots.get(30)).then().statusCode(201);

        desk("no-show", second, null).statusCode(200);

        citizen.holds(slots.get(31)).then().statusCode(409).body("type", is("/problems/barred-after-no-shows"));
        clock.advance(Duration.ofDays(14));
        citizen.holds(bureau.slot(1)).then().statusCode(201);
    }

    @Test
    void a_no_show_is_not_told_before_ten_minutes_after_the_start() {
        var booking = bookedFor("10:00");
        clock.set(OffsetDateTime.parse("2026-11-24T10:09:59+08:00").toInstant());

        desk("no-show", booking, null).statusCode(409).body("type", is("/problems/too-early"));
    }

    @Test
    void staff_of_another_branch_see_and_do_nothing() {
        var booking = bookedFor("10:00");
        clock.set(OffsetDateTime.parse("2026-11-24T09:45:00+08:00").toInstant());

        bureau.staff(Role.ADVISER, ELSEWHERE)
                .post("/api/v1/desk/bookings/{id}/check-in", booking)
                .then()
                .statusCode(404);
        bureau.staff(Role.ADVISER, ELSEWHERE)
                .get("/api/v1/desk/bookings/{id}", booking)
                .then()
                .statusCode(404);
        bureau.staff(Role.ADVISER, ELSEWHERE)
                .get("/api/v1/desk/bookings")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(booking.toString())));
    }

    @Test
    void the_county_sees_its_townships() {
        var booking = bookedFor("10:00");

        bureau.staff(Role.BUREAU_ADMIN, "/330881/")
                .queryParam("from", "2026-11-24T00:00:00+08:00")
                .queryParam("limit", 100)
                .get("/api/v1/desk/bookings")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(booking.toString()));
    }

    @Test
    void citizens_and_mediators_have_no_business_at_the_desk() {
        var booking = bookedFor("10:00");

        Bureau.json(bureau.citizen().token())
                .get("/api/v1/desk/bookings")
                .then()
                .statusCode(403);
        bureau.staff(Role.MEDIATOR, Bureau.STATION)
                .post("/api/v1/desk/bookings/{id}/check-in", booking)
                .then()
                .statusCode(403);
        given().get("/api/v1/desk/bookings").then().statusCode(401);
    }

    @Test
    void the_service_point_can_call_off_at_any_time_but_says_why() {
        var citizen = bureau.citizen();
        var slot = bureau.freeSlots(bureau.adviser(1)).get(0);
        var booking = citizen.booked(slot);
        clock.advance(Duration.ofMinutes(50));

        desk("calling-off", booking, Map.of("reason", "咨询人员临时出庭"))
                .statusCode(200)
                .body("stage", is("CANCELLED"));

        citizen.looksAt(booking).then().body("cancelReason", is("咨询人员临时出庭"));
    }

    private UUID bookedFor(String hour) {
        var slot = given().queryParam("adviser", bureau.adviser(1))
                .queryParam("from", "2026-11-24T" + hour + ":00+08:00")
                .queryParam("to", "2026-11-24T" + hour + ":01+08:00")
                .get("/api/v1/slots")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        return bureau.citizen().booked(UUID.fromString(slot));
    }

    private io.restassured.response.ValidatableResponse desk(String what, UUID booking, Object body) {
        var request = bureau.staff(Role.ADVISER, Bureau.STATION);
        return (body == null ? request : request.body(body))
                .post("/api/v1/desk/bookings/{id}/" + what, booking)
                .then();
    }
}
