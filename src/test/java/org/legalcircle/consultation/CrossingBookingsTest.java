package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.SettableClock;

/** Different things done to the same booking, slot or rules at the same moment. */
@QuarkusTest
class CrossingBookingsTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Inject
    Pool pool;

    private UUID adviser;

    @AfterEach
    void the_books_are_right() {
        assertThat(number("""
                select count(*) from consultation.slot where adviser_id = $1 and taken <> coalesce((
                    select bit_or(1::bigint << seat) from consultation.booking
                    where slot_id = slot.id and stage not in ('CANCELLED', 'EXPIRED')), 0)""", adviser)).isZero();
    }

    @RepeatedTest(5)
    void a_hold_is_confirmed_or_runs_out_but_not_both() throws Exception {
        var slot = slots(1).get(0);
        var citizen = bureau.citizen();
        var booking = citizen.held(slot);
        clock.advance(Duration.ofMinutes(14));
        var token = citizen.token();

        var answers = Parallel.times(2, number -> number == 0 ? confirm(token, booking) : runOut());

        var confirmed = answers.get(0).statusCode() == 200;
        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(bureau.seatsKept(slot)).isEqualTo(confirmed ? 1 : 0);
        assertThat(citizen.looksAt(booking).<String>path("stage")).isEqualTo(confirmed ? "CONFIRMED" : "EXPIRED");
    }

    @RepeatedTest(5)
    void an_offer_is_taken_or_runs_out_but_not_both() throws Exception {
        var slot = onlySlot();
        var owner = bureau.citizen();
        var booking = owner.booked(slot);
        var next = bureau.citizen();
        var place = waits(next);
        owner.cancels(booking).then().statusCode(200);
        clock.advance(Duration.ofMinutes(29));
        var token = next.token();

        var answers = Parallel.times(
                2,
                number -> number == 0 ? Bureau.json(token).post("/api/v1/waitlist/{id}/acceptance", place) : runOut());

        var taken = answers.get(0).statusCode() == 200;
        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(bureau.seatsKept(slot)).isEqualTo(taken ? 1 : 0);
        assertThat(Bureau.json(next.token()).get("/api/v1/waitlist/{id}", place).<String>path("stage"))
                .isEqualTo(taken ? "ACCEPTED" : "WAITING");
    }

    @RepeatedTest(5)
    void a_booking_moved_and_cancelled_at_once_ends_cancelled_without_a_seat() {
        var slots = slots(1);
        var citizen = bureau.citizen();
        var booking = citizen.booked(slots.get(0));

        var answers = AtOnce.both(() -> citizen.moves(booking, slots.get(1)), () -> citizen.cancels(booking));

        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        assertThat(bureau.seatsKept(slots.get(0)) + bureau.seatsKept(slots.get(1)))
                .isZero();
    }

    @Test
    void citizens_who_change_slots_crosswise_do_not_block_each_other() {
        var slots = slots(20);
        var moves = new ArrayList<Callable<Response>>();
        for (var i = 0; i < 16; i++) {
            var from = slots.get(i % 2);
            var to = slots.get(1 - i % 2);
            var citizen = bureau.citizen();
            var booking = citizen.booked(from);
            moves.add(() -> citizen.moves(booking, to));
        }

        assertThat(AtOnce.all(moves)).extracting(Response::statusCode).containsOnly(200);
        assertThat(bureau.seatsKept(slots.get(0))).isEqualTo(8);
        assertThat(bureau.seatsKept(slots.get(1))).isEqualTo(8);
    }

    @Test
    void two_sweeps_at_once_let_each_hold_run_out_once() throws Exception {
        var slot = slots(20).get(0);
        for (var i = 0; i < 10; i++) {
            bureau.citizen().held(slot);
        }
        clock.advance(Duration.ofMinutes(16));

        Parallel.times(2, number -> runOut());

        assertThat(bureau.seatsKept(slot)).isZero();
        assertThat(number("""
                select count(*) from platform.event join consultation.booking on booking.id = aggregate_id
                where slot_id = $1 and type = 'consultation.booking-expired'""", slot)).isEqualTo(10);
    }

    @Test
    void of_two_who_change_the_same_rules_one_is_told_that_they_are_stale() {
        slots(1);
        var one = bureau.openingRules(adviser);
        var other = bureau.openingRules(adviser);

        var answers = AtOnce.both(() -> one.put(Bureau.rules(2)), () -> other.put(Bureau.rules(3)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    }

    private List<UUID> slots(int capacity) {
        adviser = bureau.adviser(capacity);
        var free = bureau.freeSlots(adviser);
        return List.of(free.get(20), free.get(21), free.get(22));
    }

    /** Tomorrow at ten; where nothing else is free, one can wait. */
    private UUID onlySlot() {
        adviser = bureau.adviser(Bureau.singleSlot());
        return bureau.freeSlots(adviser).get(0);
    }

    private static Response confirm(String token, UUID booking) {
        return Bureau.json(token).post("/api/v1/bookings/{id}/confirmation", booking);
    }

    private Response runOut() {
        clock.advance(Duration.ofMinutes(2));
        bureau.clearAway();
        return null;
    }

    private UUID waits(Citizen citizen) {
        var body = Map.of(
                "topic", "LABOUR",
                "channel", "ON_SITE",
                "adviserId", adviser,
                "from", "2026-11-23T09:00:00+08:00",
                "to", "2026-12-30T09:00:00+08:00");
        return UUID.fromString(Bureau.json(citizen.token())
                .body(body)
                .post("/api/v1/waitlist")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private long number(String sql, UUID id) {
        return Bureau.await(() -> pool.preparedQuery(sql).execute(Tuple.of(id)))
                .iterator()
                .next()
                .getLong(0);
    }
}
