package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Closure;
import org.legalcircle.consultation.domain.ExtraDay;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

/** Corners of the way from the hold to the end of a consultation. */
@QuarkusTest
class LifeOfABookingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Test
    void a_hold_does_not_outlast_the_start() {
        var slot = bureau.freeSlots(bureau.adviser(today(Duration.ZERO))).get(0);
        clock.set(at("2026-11-23T10:55:00+08:00"));
        var citizen = bureau.citizen();
        String booking = citizen.holds(slot)
                .then()
                .statusCode(201)
                .body("heldUntil", is("2026-11-23T11:00:00+08:00"))
                .extract()
                .path("id");

        clock.set(at("2026-11-23T11:00:00+08:00"));
        citizen.confirms(UUID.fromString(booking)).then().statusCode(409).body("type", is("/problems/hold-expired"));
    }

    @Test
    void consultations_that_are_over_are_not_ahead_even_if_nobody_closed_them() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        IntStream.range(0, 5).forEach(i -> citizen.booked(slots.get(i)));
        citizen.holds(slots.get(30)).then().statusCode(409).body("type", is("/problems/too-many-open-bookings"));

        clock.set(at("2026-11-24T08:00:00+08:00"));

        citizen.holds(slots.get(30)).then().statusCode(201);
    }

    @Test
    void what_is_only_held_may_be_moved_inside_the_notice() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var booking = citizen.held(slots.get(0));

        citizen.moves(booking, slots.get(20)).then().statusCode(200).body("stage", is("HELD"));
    }

    @Test
    void a_booking_is_not_moved_to_an_adviser_who_does_not_know_its_topic() {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));
        var notary =
                bureau.freeSlots(bureau.adviser(Bureau.rules(1), Topic.NOTARY)).get(25);

        citizen.moves(booking, notary).then().statusCode(422).body("type", is("/problems/topic-not-offered"));

        citizen.looksAt(booking).then().body("stage", is("CONFIRMED")).body("sequence", is(0));
        assertThat(bureau.seatsKept(notary)).isZero();
    }

    @Test
    void a_booking_is_not_moved_to_a_channel_that_is_not_offered_nor_into_the_past() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var booking = citizen.booked(slots.get(30));
        Bureau.json(citizen.token())
                .body(Map.of("slotId", slots.get(5), "channel", "PHONE"))
                .post("/api/v1/bookings/{id}/move", booking)
                .then()
                .statusCode(422)
                .body("type", is("/problems/channel-not-offered"));

        clock.set(at("2026-11-23T12:00:00+08:00"));

        citizen.moves(booking, slots.get(0)).then().statusCode(409).body("type", is("/problems/too-late-to-book"));
    }

    @Test
    void after_the_start_a_booking_is_neither_moved_nor_cancelled() {
        var slots = bureau.freeSlots(bureau.adviser(today(Duration.ZERO)));
        var citizen = bureau.citizen();
        var booking = citizen.booked(slots.get(0));
        clock.set(at("2026-11-23T11:00:00+08:00"));

        citizen.cancels(booking).then().statusCode(409).body("type", is("/problems/too-late-to-change"));
        citizen.moves(booking, slots.get(1)).then().statusCode(409).body("type", is("/problems/too-late-to-change"));
    }

    @Test
    void on_a_day_that_was_closed_bookings_are_named_and_holds_cannot_be_confirmed() {
        var adviser = bureau.adviser(today(Duration.ofMinutes(10)));
        var slots = bureau.freeSlots(adviser);
        var citizen = bureau.citizen();
        var booking = citizen.booked(slots.get(0));
        var other = bureau.citizen();
        var held = other.held(slots.get(1));

        rules(adviser, closed(today(Duration.ofMinutes(10)))).body("affectedBookings", is(List.of(booking.toString())));

        other.confirms(held).then().statusCode(409).body("type", is("/problems/slot-closed"));
        bureau.citizen().holds(slots.get(0)).then().statusCode(409).body("type", is("/problems/slot-closed"));
        citizen.looksAt(booking).then().body("stage", is("CONFIRMED"));
    }

    @Test
    void a_slot_with_fewer_seats_than_are_taken_is_closed_and_its_bookings_are_named() {
        var adviser = bureau.adviser(2);
        var slot = bureau.freeSlots(adviser).get(20);
        var first = bureau.citizen().booked(slot);
        var second = bureau.citizen().booked(slot);

        rules(adviser, Bureau.rules(1))
                .body("affectedBookings", hasItem(first.toString()))
                .body("affectedBookings", hasItem(second.toString()));

        bureau.citizen().holds(slot).then().statusCode(409).body("type", is("/problems/slot-closed"));
        assertThat(bureau.seatsKept(slot)).isEqualTo(2);
    }

    @Test
    void a_shorter_notice_counts_at_once() {
        var adviser = bureau.adviser(1);
        var slot = bureau.freeSlots(adviser).get(1);
        clock.set(at("2026-11-23T10:05:00+08:00"));
        bureau.citizen().holds(slot).then().statusCode(409).body("type", is("/problems/too-late-to-book"));

        rules(adviser, withoutNotice(Bureau.rules(1)));

        bureau.citizen().holds(slot).then().statusCode(201);
    }

    @Test
    void an_expired_offer_is_told_as_such_whichever_way_it_is_taken() {
        var adviser = bureau.adviser(Bureau.singleSlot());
        var owner = bureau.citizen();
        var booking = owner.booked(bureau.freeSlots(adviser).get(0));
        var next = bureau.citizen();
        var place = next.waitsFor(adviser);
        owner.cancels(booking).then().statusCode(200);
        String offered = next.looksAtPlace(place)
                .then()
                .body("bookingId", notNullValue())
                .extract()
                .path("bookingId");
        clock.advance(Duration.ofMinutes(30));

        next.confirms(UUID.fromString(offered)).then().statusCode(409).body("type", is("/problems/offer-expired"));
    }

    @Test
    void staff_of_another_branch_can_do_nothing_to_a_booking() {
        var slot = bureau.freeSlots(bureau.adviser(today(Duration.ZERO))).get(0);
        var booking = bureau.citizen().booked(slot);
        clock.set(at("2026-11-23T11:20:00+08:00"));
        Map<String, Map<String, String>> bodies = Map.of(
                "completion",
                Map.of("outcome", "ANSWERED"),
                "no-show",
                Map.of(),
                "calling-off",
                Map.of("reason", "停电"));

        bodies.forEach((what, body) -> elsewhere(body)
                .post("/api/v1/desk/bookings/{id}/" + what, booking)
                .then()
                .statusCode(404)
                .body("type", is("/problems/booking-not-found")));
    }

    private io.restassured.specification.RequestSpecification elsewhere(Map<String, String> body) {
        var request = bureau.staff(Role.BUREAU_ADMIN, "/330881/330881121/");
        return body.isEmpty() ? request : request.body(body);
    }

    private ValidatableResponse rules(UUID adviser, OpeningRules rules) {
        return bureau.openingRules(adviser).put(rules).then().statusCode(200);
    }

    /** From eleven to twelve today, half an hour each; to be changed so long before. */
    private static OpeningRules today(Duration cancellationNotice) {
        var hours = new ExtraDay(TODAY, LocalTime.of(11, 0), LocalTime.of(12, 0), Set.of(Channel.ON_SITE));
        return new OpeningRules(
                List.of(),
                List.of(),
                List.of(),
                List.of(hours),
                true,
                null,
                Duration.ofMinutes(30),
                Duration.ZERO,
                1,
                Duration.ZERO,
                28,
                cancellationNotice);
    }

    private static OpeningRules closed(OpeningRules rules) {
        return new OpeningRules(
                rules.weekly(),
                rules.breaks(),
                List.of(new Closure(TODAY, TODAY, "ANNUAL_LEAVE")),
                rules.extraDays(),
                rules.followsWorkingCalendar(),
                rules.makeUpDayPattern(),
                rules.slotLength(),
                rules.buffer(),
                rules.capacity(),
                rules.earliestNotice(),
                rules.bookingWindowDays(),
                rules.cancellationNotice());
    }

    private static OpeningRules withoutNotice(OpeningRules rules) {
        return new OpeningRules(
                rules.weekly(),
                rules.breaks(),
                rules.closures(),
                rules.extraDays(),
                rules.followsWorkingCalendar(),
                rules.makeUpDayPattern(),
                rules.slotLength(),
                rules.buffer(),
                rules.capacity(),
                Duration.ZERO,
                rules.bookingWindowDays(),
                rules.cancellationNotice());
    }

    private static java.time.Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
