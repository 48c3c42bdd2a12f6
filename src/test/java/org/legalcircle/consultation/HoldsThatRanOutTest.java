package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.SettableClock;

/** A hold is over when its time is over, whether or not a sweep has passed since: here none ever does. */
@QuarkusTest
class HoldsThatRanOutTest {
    private static final Duration HOLD = Duration.ofMinutes(15);

    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void nothing_is_cleared_away_by_itself() {
        scheduler.pause();
    }

    @AfterEach
    void go_on() {
        scheduler.resume();
    }

    @Test
    void ones_own_does_not_forbid_another_slot_of_the_same_time() {
        var citizen = bureau.citizen();
        var first = bureau.slot(1);
        var held = citizen.held(first);
        clock.advance(HOLD);

        citizen.holds(bureau.slot(1)).then().statusCode(201);

        citizen.looksAt(held).then().body("stage", is("EXPIRED"));
        assertThat(bureau.seatsKept(first)).isZero();
    }

    @Test
    void ones_own_does_not_forbid_the_same_slot() {
        var citizen = bureau.citizen();
        var slot = bureau.slot(1);
        citizen.held(slot);
        clock.advance(HOLD);

        citizen.holds(slot).then().statusCode(201);

        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    @Test
    void ones_own_forbids_it_to_the_last_moment() {
        var citizen = bureau.citizen();
        citizen.held(bureau.slot(1));
        clock.advance(HOLD.minusMillis(1));

        citizen.holds(bureau.slot(1)).then().statusCode(409).body("type", is("/problems/overlapping-booking"));
    }

    @Test
    void they_do_not_count_among_the_consultations_ahead() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        IntStream.range(20, 25).forEach(i -> citizen.held(slots.get(i)));
        citizen.holds(slots.get(25)).then().statusCode(409).body("type", is("/problems/too-many-open-bookings"));
        clock.advance(HOLD);

        citizen.holds(slots.get(25)).then().statusCode(201);
    }

    @Test
    void ones_own_does_not_forbid_to_move_to_that_time() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var elsewhere = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var booking = citizen.booked(slots.get(20));
        citizen.held(elsewhere.get(21));
        clock.advance(HOLD);

        citizen.moves(booking, slots.get(21)).then().statusCode(200);

        assertThat(bureau.seatsKept(elsewhere.get(21))).isZero();
    }

    @Test
    void somebody_elses_does_not_forbid_to_move_there() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var booking = citizen.booked(slots.get(20));
        bureau.citizen().held(slots.get(21));
        clock.advance(HOLD);

        citizen.moves(booking, slots.get(21)).then().statusCode(200);

        assertThat(bureau.seatsKept(slots.get(21))).isEqualTo(1);
    }

    @Test
    void a_hold_that_ran_out_cannot_be_moved() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var booking = citizen.held(slots.get(20));
        clock.advance(HOLD);

        citizen.moves(booking, slots.get(21)).then().statusCode(409).body("type", is("/problems/hold-expired"));
    }

    @Test
    void ones_own_does_not_keep_an_offer_away_nor_forbid_to_take_it() {
        var adviser = bureau.adviser(Bureau.singleSlot());
        var slot = bureau.freeSlots(adviser).get(0);
        var owner = bureau.citizen();
        var booking = owner.booked(slot);
        var next = bureau.citizen();
        next.held(bureau.freeSlots(bureau.adviser(Bureau.singleSlot())).get(0));
        var place = next.waitsFor(adviser);
        clock.advance(HOLD);

        owner.cancels(booking).then().statusCode(200);

        next.looksAtPlace(place).then().body("stage", is("OFFERED"));
        next.accepts(place).then().statusCode(200).body("stage", is("CONFIRMED"));
    }

    @Test
    void their_seat_goes_to_who_waits_before_anybody_else_gets_it() {
        var adviser = bureau.adviser(Bureau.singleSlot());
        var slot = bureau.freeSlots(adviser).get(0);
        bureau.citizen().held(slot);
        var next = bureau.citizen();
        var place = next.waitsFor(adviser);
        clock.advance(HOLD);

        bureau.citizen().holds(slot).then().statusCode(409).body("type", is("/problems/slot-full"));

        next.looksAtPlace(place).then().body("stage", is("OFFERED"));
    }
}
