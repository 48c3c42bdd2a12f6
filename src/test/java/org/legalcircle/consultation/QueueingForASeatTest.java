package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.domain.BookableSlot;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Hold;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.store.HoldCall;
import org.legalcircle.consultation.store.SeatQueue;
import org.legalcircle.consultation.store.Slots;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.web.IdempotencyKey;
import org.legalcircle.platform.web.KeptAnswer;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class QueueingForASeatTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Inject
    Bureau bureau;

    @Inject
    SeatQueue queue;

    @Inject
    Slots slots;

    /** An answer without words breaks before any statement is sent. */
    @Test
    void a_call_that_breaks_at_once_keeps_nobody_else_from_the_slot() {
        var slot = bureau.slot(1);

        assertThatThrownBy(() -> takes(slot, null)).isInstanceOf(NullPointerException.class);

        assertThat(takes(slot, "{}")).isTrue();
        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    private boolean takes(UUID slot, String answer) {
        var call = new HoldCall(hold(slot), key(), new KeptAnswer(201, new JsonObject(), answer));
        return Bureau.await(
                () -> queue.take(call).ifNoItem().after(LIMIT).failWith(() -> new AssertionError("nobody answers")));
    }

    private Hold hold(UUID slot) {
        return new Hold(
                Ids.next(SettableClock.START),
                new BookableSlot(Bureau.await(() -> slots.read(slot)), "赵敏", Set.of(Topic.LABOUR)),
                UUID.randomUUID(),
                Channel.ON_SITE,
                Topic.LABOUR,
                null,
                SettableClock.START.plusSeconds(900),
                SettableClock.START);
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(
                UUID.randomUUID(), "POST /api/v1/bookings", UUID.randomUUID().toString(), new byte[32]);
    }
}
