package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.WeeklyHours;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class ChangingABookingTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Test
    void a_held_seat_is_confirmed_and_stays() {
        var slot = bureau.slot(1);
        var citizen = bureau.citizen();
        var booking = citizen.held(slot);

        citizen.confirms(booking)
                .then()
                .statusCode(200)
                .body("stage", is("CONFIRMED"))
                .body("heldUntil", nullValue());

        clock.advance(Duration.ofMinutes(20));
        bureau.clearAway();
        citizen.looksAt(booking).then().body("stage", is("CONFIRMED")).body("adviserName", is("赵敏"));
    }

    @Test
    void a_hold_that_ran_out_cannot_be_confirmed() {
        var citizen = bureau.citizen();
        var booking = citizen.held(bureau.slot(1));

        clock.advance(Duration.ofMinutes(15));

        citizen.confirms(booking).then().statusCode(409).body("type", is("/problems/hold-expired"));
    }

    @Test
    void a_hold_that_ran_out_is_cleared_away_once() {
        var slot = bureau.slot(1);
        var citizen = bureau.citizen();
        var booking = citizen.held(slot);
        clock.advance(Duration.ofMinutes(16));

        bureau.clearAway();
        bureau.clearAway();

        citizen.looksAt(booking).then().body("stage", is("EXPIRED"));
        assertThat(bureau.seatsKept(slot)).isZero();
    }

    @Test
    void a_booking_cannot_be_confirmed_twice() {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));

        citizen.confirms(booking).then().statusCode(409).body("type", is("/problems/wrong-stage"));
    }

    @Test
    void somebody_elses_booking_is_not_found() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var booking = bureau.citizen().held(slots.get(20));
        var stranger = bureau.citizen();

        stranger.looksAt(booking).then().statusCode(404);
        stranger.confirms(booking).then().statusCode(404).body("type", is("/problems/booking-not-found"));
        stranger.moves(booking, slots.get(21)).then().statusCode(404);
        stranger.cancels(booking).then().statusCode(404);
        assertThat(bureau.seatsKept(slots.get(20))).isEqualTo(1);
    }

    @Test
    void a_move_takes_the_new_seat_and_leaves_the_old_one() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var booking = citizen.booked(slots.get(20));

        citizen.moves(booking, slots.get(21))
                .then()
                .statusCode(200)
                .body("id", is(booking.toString()))
                .body("slotId", is(slots.get(21).toString()))
                .body("stage", is("CONFIRMED"))
                .body("sequence", is(1));

        assertThat(bureau.seatsKept(slots.get(20))).isZero();
        assertThat(bureau.seatsKept(slots.get(21))).isEqualTo(1);
        bureau.citizen().holds(slots.get(20)).then().statusCode(201);
    }

    @Test
    void a_hold_that_is_moved_lives_no_longer_for_it() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var booking = citizen.held(slots.get(20));
        clock.advance(Duration.ofMinutes(10));

        citizen.moves(booking, slots.get(21))
                .then()
                .statusCode(200)
                .body("stage", is("HELD"))
                .body("heldUntil", is("2026-11-23T09:15:00+08:00"));

        clock.advance(Duration.ofMinutes(5));
        citizen.confirms(booking).then().statusCode(409).body("type", is("/problems/hold-expired"));
    }

    @Test
    void a_hold_that_is_moved_ends_when_the_consultation_begins() {
        var morning =
                new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), EnumSet.of(Channel.ON_SITE));
        var slots = bureau.freeSlots(bureau.adviser(OpeningRules.ofWeek(List.of(morning), Duration.ofMinutes(30))));
        var citizen = bureau.citizen();
        clock.advance(Duration.ofMinutes(20));
        var booking = citizen.held(slots.get(3));

        citizen.moves(booking, slots.get(0))
                .then()
                .statusCode(200)
                .body("startsAt", is("2026-11-23T09:30:00+08:00"))
                .body("heldUntil", is("2026-11-23T09:30:00+08:00"));
    }

    @Test
    void a_move_to_a_full_slot_keeps_the_old_seat() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var booking = citizen.booked(slots.get(20));
        bureau.citizen().held(slots.get(21));

        citizen.moves(booking, slots.get(21)).then().statusCode(409).body("type", is("/problems/slot-full"));

        citizen.looksAt(booking)
                .then()
                .body("slotId", is(slots.get(20).toString()))
                .body("sequence", is(0));
        assertThat(bureau.seatsKept(slots.get(20))).isEqualTo(1);
    }

    @Test
    void a_move_to_the_same_slot_or_to_none_is_refused() {
        var slot = bureau.slot(2);
        var citizen = bureau.citizen();
        var booking = citizen.booked(slot);

        citizen.moves(booking, slot).then().statusCode(422).body("type", is("/problems/same-slot"));
        citizen.moves(booking, UUID.randomUUID()).then().statusCode(404).body("type", is("/problems/slot-not-found"));
    }

    @Test
    void two_who_swap_slots_of_one_seat_both_keep_theirs() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var one = bureau.citizen();
        var other = bureau.citizen();
        var first = one.booked(slots.get(20));
        var second = other.booked(slots.get(21));

        var answers = AtOnce.both(() -> one.moves(first, slots.get(21)), () -> other.moves(second, slots.get(20)));

        assertThat(answers).allSatisfy(answer -> answer.then().statusCode(409).body("type", is("/problems/slot-full")));
        assertThat(bureau.seatsKept(slots.get(20)) + bureau.seatsKept(slots.get(21)))
                .isEqualTo(2);
    }

    @Test
    void a_cancelled_seat_is_free_again() {
        var slot = bureau.slot(1);
        var citizen = bureau.citizen();
        var booking = citizen.booked(slot);

        citizen.cancels(booking)
                .then()
                .statusCode(200)
                .body("stage", is("CANCELLED"))
                .body("sequence", is(1));

        citizen.looksAt(booking).then().body("cancelReason", is("临时有事"));
        bureau.citizen().holds(slot).then().statusCode(201);
    }

    @Test
    void inside_the_notice_a_booking_is_neither_moved_nor_cancelled() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var booking = citizen.booked(slots.get(3));

        clock.advance(Duration.ofMinutes(31));

        citizen.cancels(booking).then().statusCode(409).body("type", is("/problems/too-late-to-change"));
        citizen.moves(booking, slots.get(20)).then().statusCode(409).body("type", is("/problems/too-late-to-change"));
        citizen.looksAt(booking).then().body("stage", is("CONFIRMED"));
    }

    @Test
    void a_cancelled_booking_stays_cancelled() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var booking = citizen.booked(slots.get(20));
        citizen.cancels(booking);

        citizen.confirms(booking).then().statusCode(409);
        citizen.moves(booking, slots.get(21)).then().statusCode(409);
        citizen.cancels(booking).then().statusCode(409).body("type", is("/problems/wrong-stage"));
    }

    @Test
    void a_cancellation_wants_a_reason() {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));

        Bureau.json(citizen.token())
                .body("{\"reason\":\"  \"}")
                .post("/api/v1/bookings/{id}/cancellation", booking)
                .then()
                .statusCode(400)
                .body("type", is("/problems/invalid-input"))
                .body("violations[0].pointer", is("/reason"));
    }
}
