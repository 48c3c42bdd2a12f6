package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables refuse, whoever writes into them and whatever the code believes. */
@QuarkusTest
class BookingTablesTest {
    private static final String COPY = """
            insert into consultation.booking (id, version, citizen_id, slot_id, capacity, seat, adviser_id,
                organisation_id, organisation_path, starts_at, ends_at, stage, channel, topic, sequence, created_at,
                changed_at)
            select gen_random_uuid(), 0, %s, slot_id, %s, %s, adviser_id, organisation_id, organisation_path,
                starts_at, ends_at, 'CONFIRMED', channel, topic, 0, created_at, changed_at
            from consultation.booking where id = '%s'""";
    private static final String STRANGER = "gen_random_uuid()";

    @Inject
    Bureau bureau;

    @Inject
    Pool pool;

    private UUID slot;
    private UUID booking;

    /** The first of three seats is taken. */
    @BeforeEach
    void a_booking() {
        slot = bureau.slot(3);
        booking = bureau.citizen().booked(slot);
    }

    @Test
    void a_seat_belongs_to_one_booking() {
        assertThat(broken(COPY.formatted(STRANGER, 3, 0, booking))).isEqualTo("booking_one_seat_one_booking");
    }

    @Test
    void a_booking_has_a_seat_of_its_slot() {
        assertThat(broken(COPY.formatted(STRANGER, 3, 3, booking))).isEqualTo("booking_has_a_seat_of_the_slot");
        assertThat(broken(COPY.formatted(STRANGER, 3, -1, booking))).isEqualTo("booking_has_a_seat_of_the_slot");
    }

    @Test
    void a_booking_cannot_claim_that_its_slot_is_larger() {
        assertThat(broken(COPY.formatted(STRANGER, 4, 3, booking))).isEqualTo("booking_of_a_slot");
    }

    @Test
    void no_seats_are_taken_beyond_the_capacity() {
        assertThat(broken(slot("taken = 8"))).isEqualTo("slot_not_overbooked");
        assertThat(broken(slot("taken = -1"))).isEqualTo("slot_not_overbooked");
    }

    @Test
    void a_slot_does_not_shrink_below_a_seat_that_is_taken() {
        run(slot("taken = 4"));
        run("update consultation.booking set seat = 2 where id = '%s'".formatted(booking));

        assertThat(broken(slot("capacity = 2"))).isEqualTo("slot_not_overbooked");
        assertThat(broken(slot("capacity = 2, taken = 0"))).isEqualTo("booking_has_a_seat_of_the_slot");
    }

    @Test
    void a_seat_that_was_given_back_does_not_keep_the_slot_from_shrinking() {
        run("update consultation.booking set seat = 2, stage = 'CANCELLED' where id = '%s'".formatted(booking));
        run(slot("taken = 0, capacity = 1"));

        assertThat(broken("update consultation.booking set stage = 'CONFIRMED' where id = '%s'".formatted(booking)))
                .isEqualTo("booking_has_a_seat_of_the_slot");
    }

    @Test
    void a_slot_has_one_to_sixty_seats() {
        assertThat(broken(slot("capacity = 0, taken = 0"))).startsWith("slot_");
        assertThat(broken(slot("capacity = 61"))).isEqualTo("slot_capacity");
    }

    @Test
    void an_adviser_has_one_slot_at_a_time() {
        var copy = """
                insert into consultation.slot (id, adviser_id, organisation_id, organisation_path, starts_at, ends_at,
                    channels, capacity, bookable_until, change_until, state)
                select gen_random_uuid(), adviser_id, organisation_id, organisation_path, starts_at + interval '29 minutes',
                    ends_at + interval '29 minutes', channels, capacity, bookable_until, change_until, '%s'
                from consultation.slot where id = '%s'""";

        assertThat(broken(copy.formatted("OPEN", slot))).isEqualTo("slot_one_at_a_time");
        assertThat(broken(copy.formatted("CLOSED", slot))).isEqualTo("slot_one_at_a_time");
        run(copy.formatted("WITHDRAWN", slot));
    }

    @Test
    void a_citizen_is_at_one_consultation_at_a_time() {
        assertThat(broken(COPY.formatted("citizen_id", 3, 1, booking))).isEqualTo("booking_citizen_one_at_a_time");
    }

    @Test
    void only_who_has_yet_to_decide_has_a_time_limit() {
        assertThat(broken("update consultation.booking set stage = 'HELD' where id = '%s'".formatted(booking)))
                .isEqualTo("booking_holds_until");
        assertThat(broken("update consultation.booking set held_until = now() where id = '%s'".formatted(booking)))
                .isEqualTo("booking_holds_until");
    }

    private String slot(String change) {
        return "update consultation.slot set %s where id = '%s'".formatted(change, slot);
    }

    private void run(String sql) {
        Bureau.await(() -> pool.query(sql).execute());
    }

    private String broken(String sql) {
        var failure = catchThrowableOfType(PgException.class, () -> run(sql));
        assertThat(failure).as(sql).isNotNull();
        return failure.getConstraint();
    }
}
