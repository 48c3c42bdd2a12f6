package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class WaitingForASeatTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    private UUID adviser;
    private UUID slot;
    private Citizen owner;
    private UUID booking;

    /** An adviser with a single slot ahead, which is taken. */
    @BeforeEach
    void a_slot_is_taken() {
        adviser = bureau.adviser(Bureau.singleSlot());
        slot = bureau.freeSlots(adviser).get(0);
        owner = bureau.citizen();
        booking = owner.booked(slot);
    }

    @Test
    void a_seat_that_is_left_goes_to_who_waits() {
        var next = bureau.citizen();
        var place = joins(next, "NONE");

        owner.cancels(booking).then().statusCode(200);

        look(next, place)
                .then()
                .body("stage", is("OFFERED"))
                .body("slotId", is(slot.toString()))
                .body("offeredUntil", is("2026-11-23T09:30:00+08:00"));
        bureau.citizen().holds(slot).then().statusCode(409).body("type", is("/problems/slot-full"));

        accepts(next, place).then().statusCode(200).body("stage", is("CONFIRMED"));
        look(next, place).then().body("stage", is("ACCEPTED"));
        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    @Test
    void urgent_matters_come_before_others_and_others_in_their_order() {
        var first = bureau.citizen();
        var second = bureau.citizen();
        var urgent = bureau.citizen();
        var firstPlace = joins(first, "NONE");
        clock.advance(Duration.ofSeconds(1));
        var secondPlace = joins(second, "NONE");
        clock.advance(Duration.ofSeconds(1));
        var urgentPlace = joins(urgent, "URGENT");
        look(second, secondPlace).then().body("before", greaterThanOrEqualTo(2));

        owner.cancels(booking);
        look(urgent, urgentPlace).then().body("stage", is("OFFERED"));
        look(first, firstPlace).then().body("stage", is("WAITING"));

        clock.advance(Duration.ofMinutes(31));
        bureau.clearAway();
        look(urgent, urgentPlace).then().body("stage", is("WAITING"));
        look(first, firstPlace).then().body("stage", is("OFFERED"));
        look(second, secondPlace).then().body("stage", is("WAITING"));
        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    @Test
    void an_offer_that_ran_out_cannot_be_taken() {
        var next = bureau.citizen();
        var place = joins(next, "NONE");
        owner.cancels(booking);

        clock.advance(Duration.ofMinutes(31));

        accepts(next, place).then().statusCode(409).body("type", is("/problems/offer-expired"));
    }

    @Test
    void who_let_an_offer_run_out_is_not_offered_the_same_slot_again() {
        var next = bureau.citizen();
        var place = joins(next, "NONE");
        owner.cancels(booking);
        clock.advance(Duration.ofMinutes(31));

        bureau.clearAway();
        bureau.offerSeats();

        look(next, place).then().body("stage", is("WAITING")).body("bookingId", nullValue());
        bureau.citizen().holds(slot).then().statusCode(201);
    }

    @Test
    void without_an_offer_there_is_nothing_to_take() {
        var next = bureau.citizen();
        accepts(next, joins(next, "NONE")).then().statusCode(409).body("type", is("/problems/no-offer"));
    }

    @Test
    void an_offer_is_taken_once_however_often_it_is_tried() {
        var next = bureau.citizen();
        var place = joins(next, "NONE");
        owner.cancels(booking);

        var answers = AtOnce.both(() -> accepts(next, place), () -> accepts(next, place));

        assertThat(answers)
                .extracting(Response::statusCode)
                .contains(200)
                .allMatch(status -> status == 200 || status == 409 || status == 412);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    @Test
    void who_leaves_the_waitlist_passes_the_offer_on() {
        var first = bureau.citizen();
        var firstPlace = joins(first, "NONE");
        clock.advance(Duration.ofSeconds(1));
        var second = bureau.citizen();
        var secondPlace = joins(second, "NONE");
        owner.cancels(booking);

        Bureau.json(first.token())
                .delete("/api/v1/waitlist/{id}", firstPlace)
                .then()
                .statusCode(204);

        look(first, firstPlace).then().body("stage", is("LEFT"));
        look(second, secondPlace).then().body("stage", is("OFFERED"));
    }

    @Test
    void nobody_waits_while_a_seat_is_free() {
        owner.cancels(booking);

        join(bureau.citizen(), "NONE").then().statusCode(409).body("type", is("/problems/seats-are-free"));
    }

    @Test
    void nobody_waits_twice_for_the_same() {
        var next = bureau.citizen();
        joins(next, "NONE");

        join(next, "NONE").then().statusCode(409).body("type", is("/problems/already-waiting"));
    }

    @Test
    void urgency_wants_a_reason() {
        var body = wish("URGENT");
        body.remove("priorityReason");

        Bureau.json(bureau.citizen().token())
                .body(body)
                .post("/api/v1/waitlist")
                .then()
                .statusCode(422)
                .body("type", is("/problems/priority-reason-required"));
    }

    @Test
    void somebody_elses_place_is_not_found() {
        var place = joins(bureau.citizen(), "NONE");
        var stranger = bureau.citizen();

        look(stranger, place).then().statusCode(404);
        accepts(stranger, place).then().statusCode(404);
        Bureau.json(stranger.token())
                .delete("/api/v1/waitlist/{id}", place)
                .then()
                .statusCode(404);
    }

    @Test
    void new_slots_are_offered_to_who_waits() {
        var next = bureau.citizen();
        var place = joins(next, "NONE");
        var rules = bureau.openingRules(adviser);

        rules.put(Bureau.doubleSlot()).then().statusCode(200);

        look(next, place).then().body("stage", is("OFFERED")).body("slotId", notNullValue());
    }

    private UUID joins(Citizen citizen, String priority) {
        return UUID.fromString(
                join(citizen, priority).then().statusCode(201).extract().path("id"));
    }

    private Response join(Citizen citizen, String priority) {
        return Bureau.json(citizen.token()).body(wish(priority)).post("/api/v1/waitlist");
    }

    private Map<String, Object> wish(String priority) {
        return new HashMap<>(Map.of(
                "topic", "LABOUR",
                "channel", "ON_SITE",
                "adviserId", adviser,
                "from", "2026-11-23T09:00:00+08:00",
                "to", "2026-12-30T09:00:00+08:00",
                "priority", priority,
                "priorityReason", "仲裁时效下周到期"));
    }

    private static Response look(Citizen citizen, UUID place) {
        return Bureau.json(citizen.token()).get("/api/v1/waitlist/{id}", place);
    }

    private static Response accepts(Citizen citizen, UUID place) {
        return Bureau.json(citizen.token()).post("/api/v1/waitlist/{id}/acceptance", place);
    }
}
