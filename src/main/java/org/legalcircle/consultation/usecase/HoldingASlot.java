package org.legalcircle.consultation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Hold;
import org.legalcircle.consultation.domain.HoldRequest;
import org.legalcircle.consultation.store.BookableSlots;
import org.legalcircle.consultation.store.FreeSlots;
import org.legalcircle.consultation.store.HoldCall;
import org.legalcircle.consultation.store.LostSeats;
import org.legalcircle.consultation.store.SeatQueue;
import org.legalcircle.consultation.store.SlotSummary;
import org.legalcircle.platform.error.Refusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.IdempotencyKey;
import org.legalcircle.platform.web.KeptAnswer;

/** A citizen keeps a seat for a while. The one hot path: a single statement, see {@code SeatRace}. */
@Singleton
public class HoldingASlot {
    private static final int ALTERNATIVES = 5;

    private final PreparingSlots preparing;
    private final BookableSlots slots;
    private final SeatQueue queue;
    private final LostSeats lost;
    private final FreeSlots free;
    private final RunningOut runningOut;
    private final ConsultationSettings settings;
    private final InstantSource clock;

    HoldingASlot(
            PreparingSlots preparing,
            BookableSlots slots,
            SeatQueue queue,
            LostSeats lost,
            FreeSlots free,
            RunningOut runningOut,
            ConsultationSettings settings,
            InstantSource clock) {
        this.preparing = preparing;
        this.slots = slots;
        this.queue = queue;
        this.lost = lost;
        this.free = free;
        this.runningOut = runningOut;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Wins a seat for the citizen; refuses what the rules of the slot forbid, and a lost race with its reason.
     *
     * @param answer what the caller is told, kept beside the booking
     */
    public Uni<KeptAnswer> hold(
            UUID citizen, UUID slot, HoldRequest request, IdempotencyKey key, Function<Hold, KeptAnswer> answer) {
        return preparing
                .prepare()
                .chain(() -> slots.require(slot))
                .flatMap(found -> found.unsuitable(request.channel(), request.topic(), clock.instant())
                        .map(reason -> slots.requireAnew(slot))
                        .orElseGet(() -> Uni.createFrom().item(found)))
                .map(found -> Hold.decide(found, citizen, request, settings.hold(), clock.instant()))
                .flatMap(hold -> race(new HoldCall(hold, key, answer.apply(hold))));
    }

    private Uni<KeptAnswer> race(HoldCall call) {
        return queue.take(call).flatMap(won -> won ? Uni.createFrom().item(call.answer()) : explain(call));
    }

    private Uni<KeptAnswer> explain(HoldCall call) {
        return lost.of(call.hold(), clock.instant())
                .flatMap(loss -> loss.mendable() ? clearAndRetry(call) : refuse(call, loss));
    }

    /** A hold that ran out but was not cleared away yet must not keep anybody out. */
    private Uni<KeptAnswer> clearAndRetry(HoldCall call) {
        return runningOut
                .clear(call.hold().citizenId(), call.hold().slot().slot().id())
                .chain(() -> queue.take(call))
                .flatMap(won -> won ? Uni.createFrom().item(call.answer()) : refuse(call));
    }

    private Uni<KeptAnswer> refuse(HoldCall call) {
        return lost.of(call.hold(), clock.instant()).flatMap(loss -> refuse(call, loss));
    }

    /** Where no reason stands any more, the slot was full at that moment. */
    private Uni<KeptAnswer> refuse(HoldCall call, LostSeats.Loss loss) {
        return refuse(call, loss.reason().orElse(ConsultationRefusal.SLOT_FULL));
    }

    private Uni<KeptAnswer> refuse(HoldCall call, Refusal reason) {
        return alternatives(call, reason)
                .flatMap(next -> Uni.createFrom().failure(new Refused(reason, Map.of("nextFreeSlots", next))));
    }

    private Uni<List<SlotSummary>> alternatives(HoldCall call, Refusal reason) {
        return reason == ConsultationRefusal.SLOT_FULL || reason == ConsultationRefusal.SLOT_CLOSED
                ? nearTo(call.hold())
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<SlotSummary>> nearTo(Hold hold) {
        return free.nearTo(hold.slot().slot().id(), hold.topic(), hold.channel(), ALTERNATIVES, clock.instant());
    }
}
