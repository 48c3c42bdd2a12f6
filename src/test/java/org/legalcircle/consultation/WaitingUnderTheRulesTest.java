package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

/** Who may not hold a seat may not get one through the waitlist either. */
@QuarkusTest
class WaitingUnderTheRulesTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    private UUID adviser;
    private Citizen owner;
    private UUID booking;

    /** An adviser with a single slot, tomorrow at ten, which is taken. */
    @BeforeEach
    void a_slot_is_taken() {
        adviser = bureau.adviser(Bureau.singleSlot());
        owner = bureau.citizen();
        booking = owner.booked(bureau.freeSlots(adviser).get(0));
    }

    @Test
    void who_missed_too_often_does_not_join() {
        var citizen = bureau.citizen();
        missTwice(citizen);

        refused(citizen.joins(adviser), "barred-after-no-shows");
    }

    @Test
    void who_has_five_consultations_ahead_does_not_join() {
        var citizen = bureau.citizen();
        takeSlots(citizen, 5);

        refused(citizen.joins(adviser), "too-many-open-bookings");
    }

    @Test
    void an_offer_is_not_taken_with_five_consultations_ahead() {
        var citizen = bureau.citizen();
        var place = citizen.waitsFor(adviser);
        owner.cancels(booking).then().statusCode(200);
        var others = takeSlots(citizen, 5);

        refused(citizen.accepts(place), "too-many-open-bookings");
        refused(citizen.confirms(offered(citizen, place)), "too-many-open-bookings");

        citizen.cancels(others.get(0)).then().statusCode(200);
        citizen.accepts(place).then().statusCode(200);
    }

    @Test
    void an_offer_is_not_taken_by_who_has_missed_too_often_since() {
        var citizen = bureau.citizen();
        var place = citizen.waitsFor(adviser);
        var missed = booksTwoOfToday(citizen);
        clock.set(OffsetDateTime.parse("2026-11-23T10:45:00+08:00").toInstant());
        owner.cancels(booking).then().statusCode(200);
        missed.forEach(this::miss);

        refused(citizen.accepts(place), "barred-after-no-shows");
    }

    @Test
    void a_seat_passes_over_who_could_not_take_it() {
        var full = bureau.citizen();
        var fullPlace = full.waitsFor(adviser);
        var barred = bureau.citizen();
        var barredPlace = barred.waitsFor(adviser);
        clock.advance(java.time.Duration.ofSeconds(1));
        var next = bureau.citizen();
        var nextPlace = next.waitsFor(adviser);
        takeSlots(full, 5);
        missTwice(barred);

        owner.cancels(booking).then().statusCode(200);

        full.looksAtPlace(fullPlace).then().body("stage", is("WAITING"));
        barred.looksAtPlace(barredPlace).then().body("stage", is("WAITING"));
        next.looksAtPlace(nextPlace).then().body("stage", is("OFFERED"));
    }

    @Test
    void nobody_is_offered_two_seats_of_one_time() {
        var rules = Bureau.singleSlot();
        var elsewhere = bureau.adviser(rules);
        var otherOwner = bureau.citizen();
        var otherBooking = otherOwner.booked(bureau.freeSlots(elsewhere).get(0));
        var citizen = bureau.citizen();
        var place = citizen.waitsFor(adviser);
        var otherPlace = citizen.waitsFor(elsewhere);
        var next = bureau.citizen();
        clock.advance(java.time.Duration.ofSeconds(1));
        var nextPlace = next.waitsFor(elsewhere);
        owner.cancels(booking).then().statusCode(200);

        otherOwner.cancels(otherBooking).then().statusCode(200);

        citizen.looksAtPlace(place).then().body("stage", is("OFFERED"));
        citizen.looksAtPlace(otherPlace).then().body("stage", is("WAITING"));
        next.looksAtPlace(nextPlace).then().body("stage", is("OFFERED"));
    }

    @Test
    void nobody_waits_for_an_adviser_who_is_unknown_or_does_not_know_the_topic() {
        refused(bureau.citizen().joins(UUID.randomUUID()), 404, "adviser-not-found");

        var wish = Map.of(
                "topic", "TRAFFIC",
                "channel", "ON_SITE",
                "adviserId", adviser,
                "from", "2026-11-23T09:00:00+08:00",
                "to", "2026-12-30T09:00:00+08:00");
        var answer = Bureau.json(bureau.citizen().token()).body(wish).post("/api/v1/waitlist");
        refused(answer, 422, "topic-not-offered");
    }

    private static void refused(Response answer, String why) {
        refused(answer, 409, why);
    }

    private static void refused(Response answer, int status, String why) {
        answer.then().statusCode(status).body("type", is("/problems/" + why));
    }

    private static UUID offered(Citizen citizen, UUID place) {
        return UUID.fromString(citizen.looksAtPlace(place).then().extract().path("bookingId"));
    }

    private List<UUID> takeSlots(Citizen citizen, int count) {
        var slots = bureau.freeSlots(bureau.adviser(1)).subList(30, 30 + count);
        return slots.stream().map(citizen::booked).toList();
    }

    private void missTwice(Citizen citizen) {
        var missed = booksTwoOfToday(citizen);
        clock.set(OffsetDateTime.parse("2026-11-23T10:45:00+08:00").toInstant());
        missed.forEach(this::miss);
    }

    /** At half past nine and at ten. */
    private List<UUID> booksTwoOfToday(Citizen citizen) {
        var today = given().queryParam("adviser", bureau.adviser(1))
                .queryParam("to", "2026-11-23T10:31:00+08:00")
                .get("/api/v1/slots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
        var booked = new ArrayList<UUID>();
        today.subList(0, 2).forEach(slot -> booked.add(citizen.booked(slot)));
        return booked;
    }

    private void miss(UUID missed) {
        bureau.staff(Role.ADVISER, Bureau.STATION)
                .post("/api/v1/desk/bookings/{id}/no-show", missed)
                .then()
                .statusCode(200);
    }
}
