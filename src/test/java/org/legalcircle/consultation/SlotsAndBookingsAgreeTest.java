package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the tables refuse to say of a slot and a booking of it, whatever the code believes. */
@QuarkusTest
class SlotsAndBookingsAgreeTest {
    @Inject
    Bureau bureau;

    @Inject
    Pool pool;

    @Test
    void a_slot_with_a_seat_that_is_taken_is_not_withdrawn() {
        var slot = bureau.slot(1);
        bureau.citizen().booked(slot);

        assertThat(broken("update consultation.slot set state = 'WITHDRAWN' where id = $1", slot))
                .isEqualTo("slot_withdrawn_is_empty");
    }

    @Test
    void a_booking_is_at_the_time_of_its_slot() {
        var slot = bureau.slot(1);
        bureau.citizen().booked(slot);

        assertThat(broken(
                        "update consultation.booking set ends_at = ends_at + interval '1 minute' where slot_id = $1",
                        slot))
                .isEqualTo("booking_of_a_slot");
        assertThat(broken(
                        "update consultation.booking set starts_at = starts_at - interval '1 day' where slot_id = $1",
                        slot))
                .isEqualTo("booking_of_a_slot");
    }

    @Test
    void a_booking_follows_the_capacity_of_its_slot() {
        var slot = bureau.slot(1);
        bureau.citizen().booked(slot);

        run("update consultation.slot set capacity = 4 where id = $1", slot);

        assertThat(broken("update consultation.booking set capacity = 5 where slot_id = $1", slot))
                .isEqualTo("booking_of_a_slot");
    }

    private String broken(String sql, UUID id) {
        return catchThrowableOfType(PgException.class, () -> run(sql, id)).getConstraint();
    }

    private void run(String sql, UUID id) {
        Bureau.await(() -> pool.preparedQuery(sql).execute(Tuple.of(id)));
    }
}
