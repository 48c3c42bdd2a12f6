package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.usecase.RemindingCitizens;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class RemindingCitizensTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Inject
    RemindingCitizens reminding;

    @Inject
    Pool pool;

    @Test
    void a_citizen_is_reminded_a_day_and_an_hour_before_once_each() throws Exception {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));
        var start = startOf(citizen, booking);

        clock.set(start.minus(Duration.ofHours(24)).minusSeconds(1));
        sweepTwiceAtOnce();
        assertThat(raisedFor(booking)).isEmpty();

        clock.set(start.minus(Duration.ofHours(24)));
        sweepTwiceAtOnce();
        assertThat(raisedFor(booking)).containsExactly("DAY_BEFORE");

        clock.set(start.minus(Duration.ofHours(1)));
        sweepTwiceAtOnce();
        sweepTwiceAtOnce();
        assertThat(raisedFor(booking)).containsExactly("DAY_BEFORE", "HOUR_BEFORE");
    }

    @Test
    void a_crowd_is_reminded_by_several_sweeps_at_once_and_nobody_twice() throws Exception {
        var slot = bureau.slot(20);
        var first = bureau.citizen();
        var bookings = new java.util.ArrayList<>(List.of(first.booked(slot)));
        for (var i = 1; i < 20; i++) {
            bookings.add(bureau.citizen().booked(slot));
        }

        clock.set(startOf(first, bookings.get(0)).minus(Duration.ofHours(24)));
        Parallel.times(4, i -> Bureau.await(reminding::remindAll));

        assertThat(bookings)
                .allSatisfy(booking -> assertThat(raisedFor(booking)).containsExactly("DAY_BEFORE"));
    }

    @Test
    void a_cancelled_booking_reminds_nobody() throws Exception {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));
        var start = startOf(citizen, booking);
        citizen.cancels(booking).then().statusCode(200);

        clock.set(start.minus(Duration.ofHours(1)));
        sweepTwiceAtOnce();

        assertThat(raisedFor(booking)).isEmpty();
    }

    @Test
    void a_moved_booking_is_reminded_of_its_new_time() throws Exception {
        var citizen = bureau.citizen();
        var slots = bureau.freeSlots(bureau.adviser(1));
        var booking = citizen.booked(slots.get(20));
        var before = startOf(citizen, booking);
        citizen.moves(booking, slots.get(60)).then().statusCode(200);
        var after = startOf(citizen, booking);

        clock.set(before);
        sweepTwiceAtOnce();
        assertThat(raisedFor(booking)).isEmpty();

        clock.set(after.minus(Duration.ofHours(24)));
        sweepTwiceAtOnce();
        assertThat(raisedFor(booking)).containsExactly("DAY_BEFORE");
    }

    @Test
    void after_a_long_stop_nobody_is_reminded_of_what_has_begun() throws Exception {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));

        clock.set(startOf(citizen, booking));
        sweepTwiceAtOnce();

        assertThat(raisedFor(booking)).isEmpty();
    }

    @Test
    void after_a_long_stop_nobody_is_reminded_of_a_day_and_of_an_hour_at_once() throws Exception {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));

        clock.set(startOf(citizen, booking).minus(Duration.ofMinutes(50)));
        sweepTwiceAtOnce();

        assertThat(raisedFor(booking)).containsExactly("HOUR_BEFORE");
    }

    private void sweepTwiceAtOnce() throws Exception {
        Parallel.times(2, i -> Bureau.await(reminding::remindAll));
    }

    private List<String> raisedFor(UUID booking) {
        var rows = Bureau.await(() -> pool.preparedQuery("""
                        select payload ->> 'kind' from platform.event
                        where aggregate_id = $1 and type = 'consultation.booking-reminder-due' order by position""").execute(Tuple.of(booking)));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    private static Instant startOf(Citizen citizen, UUID booking) {
        String start = citizen.looksAt(booking).then().statusCode(200).extract().path("startsAt");
        return OffsetDateTime.parse(start).toInstant();
    }
}
