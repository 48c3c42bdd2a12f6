package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

/** Consultations that are over, and what staff still have to say of them. */
@QuarkusTest
class WritingUpTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    private UUID adviser;
    private List<UUID> slots;
    private Citizen citizen;

    @BeforeEach
    void an_adviser_has_slots() {
        adviser = bureau.adviser(1);
        slots = bureau.freeSlots(adviser);
        citizen = bureau.citizen();
    }

    @Test
    void a_talk_is_written_up_after_it_has_ended() {
        var booking = citizen.booked(slots.get(0));
        clock.advance(Duration.ofDays(2));

        post("check-in", booking).statusCode(200).body("stage", is("IN_SESSION"));
        complete(booking).statusCode(200).body("stage", is("COMPLETED"));
    }

    @Test
    void a_wrong_no_show_is_taken_back_with_what_was_counted_against_the_citizen() {
        var first = citizen.booked(slots.get(0));
        var second = citizen.booked(slots.get(1));
        clock.set(OffsetDateTime.parse("2026-11-23T11:00:00+08:00").toInstant());
        post("no-show", first).statusCode(200);
        post("no-show", second).statusCode(200);
        citizen.holds(slots.get(30)).then().statusCode(409).body("type", is("/problems/barred-after-no-shows"));

        takeBack(second).statusCode(200).body("stage", is("IN_SESSION"));

        citizen.holds(slots.get(30)).then().statusCode(201);
        complete(second).statusCode(200).body("stage", is("COMPLETED"));
    }

    @Test
    void two_that_were_really_missed_still_count() {
        var missed = List.of(citizen.booked(slots.get(0)), citizen.booked(slots.get(1)), citizen.booked(slots.get(2)));
        clock.set(OffsetDateTime.parse("2026-11-23T12:00:00+08:00").toInstant());
        missed.forEach(booking -> post("no-show", booking).statusCode(200));

        takeBack(missed.get(0)).statusCode(200);

        citizen.holds(slots.get(30)).then().statusCode(409).body("type", is("/problems/barred-after-no-shows"));
    }

    @Test
    void only_a_no_show_is_taken_back_and_only_inside_the_branch() {
        var booking = citizen.booked(slots.get(0));
        clock.advance(Duration.ofHours(2));

        takeBack(booking).statusCode(409).body("type", is("/problems/wrong-stage"));
        post("no-show", booking).statusCode(200);
        bureau.staff(Role.ADVISER, "/330881/330881121/")
                .delete("/api/v1/desk/bookings/{id}/no-show", booking)
                .then()
                .statusCode(404);
        Bureau.json(citizen.token())
                .delete("/api/v1/desk/bookings/{id}/no-show", booking)
                .then()
                .statusCode(403);
        given().delete("/api/v1/desk/bookings/{id}/no-show", booking).then().statusCode(401);
    }

    @Test
    void staff_find_what_is_over_and_not_written_up() {
        var booked = citizen.booked(slots.get(0));
        var begun = bureau.citizen().booked(slots.get(1));
        var done = bureau.citizen().booked(slots.get(2));
        bureau.citizen().booked(slots.get(60));
        clock.advance(Duration.ofDays(3));
        post("check-in", begun).statusCode(200);
        post("check-in", done).statusCode(200);
        complete(done).statusCode(200);

        needing("NOT_WRITTEN_UP").body("items.id", contains(booked.toString(), begun.toString()));

        post("no-show", booked).statusCode(200);
        needing("NOT_WRITTEN_UP").body("items.id", contains(begun.toString()));
    }

    @Test
    void staff_find_what_is_booked_in_a_slot_that_was_closed() {
        var booked = citizen.booked(slots.get(20));
        needing("SLOT_CLOSED").body("items", empty());

        bureau.openingRules(adviser)
                .put(Bureau.singleSlot())
                .then()
                .statusCode(200)
                .body("affectedBookings", contains(booked.toString()));

        needing("SLOT_CLOSED").body("items.id", contains(booked.toString()));
    }

    private ValidatableResponse needing(String attention) {
        return desk().queryParam("attention", attention)
                .queryParam("adviser", adviser)
                .get("/api/v1/desk/bookings")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse post(String what, UUID booking) {
        return desk().post("/api/v1/desk/bookings/{id}/" + what, booking).then();
    }

    private ValidatableResponse complete(UUID booking) {
        return desk().body(Map.of("outcome", "ANSWERED"))
                .post("/api/v1/desk/bookings/{id}/completion", booking)
                .then();
    }

    private ValidatableResponse takeBack(UUID booking) {
        return desk().delete("/api/v1/desk/bookings/{id}/no-show", booking).then();
    }

    private io.restassured.specification.RequestSpecification desk() {
        return bureau.staff(adviser, Role.ADVISER, Bureau.STATION);
    }
}
