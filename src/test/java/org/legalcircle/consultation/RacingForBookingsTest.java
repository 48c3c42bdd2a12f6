package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.BackDoor;
import org.legalcircle.support.SettableClock;

/** What several do to the same slots, bookings and places at the same moment: each is told yes or no, never "error". */
@QuarkusTest
class RacingForBookingsTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Inject
    BackDoor backDoor;

    @Test
    void rules_change_while_citizens_move_and_cancel() {
        var adviser = bureau.adviser(2);
        var slots = bureau.freeSlots(adviser).subList(20, 32);
        var calls = new ArrayList<Callable<List<Response>>>();
        for (var i = 0; i < 8; i++) {
            var citizen = bureau.citizen();
            var mine = slots.subList(i, i + 4);
            var booking = citizen.booked(mine.get(0));
            calls.add(() -> {
                var answers = new ArrayList<Response>();
                for (var round = 0; round < 12; round++) {
                    answers.add(citizen.moves(booking, mine.get((round + 1) % 4)));
                }
                answers.add(citizen.cancels(booking));
                return answers;
            });
        }
        for (var i = 0; i < 2; i++) {
            calls.add(() -> IntStream.range(0, 12)
                    .mapToObj(round -> changeRules(adviser, 2 + round % 2))
                    .toList());
        }

        var answers = AtOnce.all(calls).stream().flatMap(List::stream).toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode())
                        .as(answer.asString())
                        // A slot that was closed and empty is replaced by a new one; after three lost moves in a row
                        // the fourth asks for the slot the booking still has.
                        .isIn(200, 404, 409, 422));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 422)
                .allSatisfy(answer -> answer.then().body("type", is("/problems/same-slot")));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSizeGreaterThan(24);
    }

    @RepeatedTest(3)
    void one_citizen_holds_two_slots_of_one_time_and_gets_one() {
        var slots = List.of(bureau.slot(1), bureau.slot(1), bureau.slot(1), bureau.slot(1));
        var citizen = bureau.citizen();

        var answers = AtOnce.all(slots.stream()
                .<Callable<Response>>map(slot -> () -> citizen.holds(slot))
                .toList());

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> answer.then().body("type", is("/problems/overlapping-booking")));
    }

    @Test
    void whatever_is_held_at_once_no_more_than_five_are_confirmed() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var held = AtOnce.all(IntStream.range(20, 30)
                .<Callable<Response>>mapToObj(i -> () -> citizen.holds(slots.get(i)))
                .toList());
        var bookings = held.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> UUID.fromString(answer.path("id")))
                .toList();

        AtOnce.all(bookings.stream()
                .<Callable<Response>>map(booking -> () -> citizen.confirms(booking))
                .toList());

        var confirmed = bookings.stream()
                .map(booking -> citizen.looksAt(booking).<String>path("stage"))
                .filter("CONFIRMED"::equals)
                .count();
        assertThat(confirmed).isLessThanOrEqualTo(5);
    }

    @Test
    void an_offer_that_is_taken_counts_for_a_hold_of_the_same_moment() {
        var waiting = offered();
        var slots = bureau.freeSlots(bureau.adviser(1));
        IntStream.range(24, 28).forEach(i -> waiting.citizen.booked(slots.get(i)));

        var hold = backDoor.behind(
                "select from consultation.slot where id = '" + slots.get(28) + "' for update",
                "with given%",
                () -> waiting.citizen.holds(slots.get(28)),
                () -> waiting.citizen.accepts(waiting.place).then().statusCode(200));

        hold.then().statusCode(409).body("type", is("/problems/too-many-open-bookings"));
    }

    @Test
    void an_offer_is_taken_although_something_else_of_the_citizen_was_written_at_that_moment() {
        var waiting = offered();
        var booking = waiting.citizen.booked(bureau.freeSlots(bureau.adviser(1)).get(24));

        var acceptance = backDoor.behind(
                "update consultation.booking set citizen_turn = citizen_turn + 1 where id = '" + booking + "'",
                "%citizen_turn%",
                () -> waiting.citizen.accepts(waiting.place),
                () -> {});

        acceptance.then().statusCode(200).body("stage", is("CONFIRMED"));
    }

    @RepeatedTest(3)
    void two_who_are_told_missed_at_once_bar_the_citizen() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var first = citizen.booked(slots.get(0));
        var second = citizen.booked(slots.get(1));
        clock.set(OffsetDateTime.parse("2026-11-23T11:00:00+08:00").toInstant());

        var answers = AtOnce.both(() -> miss(first), () -> miss(second));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        citizen.holds(slots.get(30)).then().statusCode(409).body("type", is("/problems/barred-after-no-shows"));
    }

    @RepeatedTest(8)
    void an_offer_is_taken_or_the_waitlist_is_left_but_not_both() {
        var waiting = offered();

        var answers =
                AtOnce.both(() -> waiting.citizen.accepts(waiting.place), () -> waiting.citizen.leaves(waiting.place));

        assertThat(answers.stream().filter(answer -> answer.statusCode() < 300)).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() >= 300).allSatisfy(RacingForBookingsTest::refused);
        var taken = answers.get(0).statusCode() == 200;
        waiting.citizen.looksAtPlace(waiting.place).then().body("stage", is(taken ? "ACCEPTED" : "LEFT"));
        assertThat(bureau.seatsKept(waiting.slot)).isEqualTo(taken ? 1 : 0);
    }

    @RepeatedTest(8)
    void an_offer_runs_out_while_its_citizen_leaves() {
        var waiting = offered();
        clock.advance(Duration.ofMinutes(31));

        var answers = AtOnce.<Response>all(List.of(
                () -> waiting.citizen.leaves(waiting.place), () -> waiting.citizen.accepts(waiting.place), () -> {
                    bureau.clearAway();
                    return null;
                }));

        assertThat(answers.get(0).statusCode()).isIn(204, 409);
        refused(answers.get(1));
        assertThat(bureau.seatsKept(waiting.slot)).isZero();
    }

    private record Waiting(Citizen citizen, UUID place, UUID slot) {}

    /** Somebody who waited and is offered a seat. */
    private Waiting offered() {
        var adviser = bureau.adviser(Bureau.singleSlot());
        var slot = bureau.freeSlots(adviser).get(0);
        var owner = bureau.citizen();
        var booking = owner.booked(slot);
        var citizen = bureau.citizen();
        var place = citizen.waitsFor(adviser);
        owner.cancels(booking).then().statusCode(200);
        citizen.looksAtPlace(place).then().body("stage", is("OFFERED"));
        return new Waiting(citizen, place, slot);
    }

    private static void refused(Response answer) {
        answer.then().statusCode(409);
    }

    private Response changeRules(UUID adviser, int capacity) {
        return bureau.openingRules(adviser, "*").put(Bureau.rules(capacity));
    }

    private Response miss(UUID booking) {
        return bureau.staff(Role.ADVISER, Bureau.STATION).post("/api/v1/desk/bookings/{id}/no-show", booking);
    }
}
