package org.legalcircle.consultation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.consultation.domain.BookableSlot;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Hold;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.web.IdempotencyKey;
import org.legalcircle.platform.web.KeptAnswer;
import org.legalcircle.support.BackDoor;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class QueueingForASeatTest {
    /** What is not heard of any more is given up after a moment here, and not after half a minute. */
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private static final Duration LIMIT = Duration.ofSeconds(8);

    @Inject
    Bureau bureau;

    @Inject
    BackDoor backDoor;

    @Inject
    SeatQueue shared;

    @Inject
    SeatRace race;

    @Inject
    Slots slots;

    @Inject
    InstantSource clock;

    @Inject
    ConsultationSettings settings;

    /** An answer without words breaks before any statement is sent. */
    @Test
    void a_call_that_breaks_at_once_keeps_nobody_else_from_the_slot() {
        var slot = bureau.slot(1);

        assertThatThrownBy(() -> takes(shared, slot, null)).isInstanceOf(NullPointerException.class);

        assertThat(takes(shared, slot, "{}")).isTrue();
        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    @Test
    void a_call_of_which_nothing_is_heard_fails_and_lets_the_next_pass() {
        var queue = new SeatQueue(race, clock, settings, A_MOMENT);
        var all = bureau.freeSlots(bureau.adviser(1));
        var stuck = all.get(20);
        var behind = all.stream()
                .filter(slot -> !slot.equals(stuck))
                .filter(slot -> SeatQueue.laneOf(slot) == SeatQueue.laneOf(stuck))
                .findFirst()
                .orElseThrow();

        var failure = backDoor.behind(
                "select from consultation.slot where id = '" + stuck + "' for update",
                "with given%",
                () -> failureOf(queue, stuck),
                () -> Awaitility.await().until(() -> failureOf(queue, behind) == null));

        assertThat(failure).hasRootCauseInstanceOf(IOException.class);
    }

    private Throwable failureOf(SeatQueue queue, UUID slot) {
        try {
            takes(queue, slot, "{}");
            return null;
        } catch (RuntimeException e) {
            return new IllegalStateException(e);
        }
    }

    private boolean takes(SeatQueue queue, UUID slot, String answer) {
        var call = new HoldCall(hold(slot), key(), new KeptAnswer(201, new JsonObject(), answer));
        return Bureau.await(() ->
                queue.take(call).ifNoItem().after(LIMIT).failWith(() -> new IllegalStateException("nobody answers")));
    }

    private Hold hold(UUID slot) {
        return new Hold(
                Ids.next(clock.instant()),
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
