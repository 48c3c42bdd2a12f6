package org.legalcircle.consultation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.HoldRequest;
import org.legalcircle.consultation.domain.Outcome;
import org.legalcircle.consultation.domain.Priority;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.domain.WaitlistWish;
import org.legalcircle.consultation.usecase.ConfirmingABooking;
import org.legalcircle.consultation.usecase.HoldingASlot;
import org.legalcircle.consultation.usecase.LettingGo;
import org.legalcircle.consultation.usecase.MovingABooking;
import org.legalcircle.consultation.usecase.ServingABooking;
import org.legalcircle.consultation.usecase.Waiting;
import org.legalcircle.platform.error.FailureTranslation;
import org.legalcircle.platform.error.Refusal;
import org.legalcircle.platform.web.IdempotencyKey;
import org.legalcircle.platform.web.KeptAnswer;
import org.legalcircle.support.SettableClock;

/** Everything that citizens, staff and time may try on a {@link PlayedBranch}. */
@Singleton
class BookingPlay {
    enum Move {
        HOLD,
        CONFIRM,
        MOVE,
        CANCEL,
        CALL_OFF,
        PASS_TIME,
        CLEAR_AWAY,
        OFFER_SEATS,
        JOIN,
        ACCEPT,
        LEAVE,
        CHECK_IN,
        COMPLETE,
        MISS,
        CHANGE_RULES
    }

    /** Something to try; the numbers choose among whoever and whatever is there. */
    record Step(Move move, int who, int what) {}

    private static final List<Integer> MINUTES = List.of(1, 10, 15, 16, 31, 45);

    private final HoldingASlot holding;
    private final ConfirmingABooking confirming;
    private final MovingABooking moving;
    private final LettingGo lettingGo;
    private final ServingABooking serving;
    private final Waiting waiting;
    private final FailureTranslation translation;
    private final PlayedBranch branch;
    private final Bureau bureau;
    private final SettableClock clock;

    BookingPlay(
            HoldingASlot holding,
            ConfirmingABooking confirming,
            MovingABooking moving,
            LettingGo lettingGo,
            ServingABooking serving,
            Waiting waiting,
            FailureTranslation translation,
            PlayedBranch branch,
            Bureau bureau,
            SettableClock clock) {
        this.holding = holding;
        this.confirming = confirming;
        this.moving = moving;
        this.lettingGo = lettingGo;
        this.serving = serving;
        this.waiting = waiting;
        this.translation = translation;
        this.branch = branch;
        this.bureau = bureau;
        this.clock = clock;
    }

    /** The booking a step is about: mostly one that is still alive. */
    static Optional<Books.Seat> booking(Step step, Books before) {
        var alive = before.bookings().stream()
                .filter(booking -> booking.stage().keepsSeat())
                .toList();
        return pick(step.what() % 5 == 0 ? before.bookings() : alive, step.who());
    }

    static Optional<Books.Line> slot(Step step, Books before) {
        return pick(before.slots(), step.what());
    }

    UUID citizen(Step step) {
        return branch.citizen(step.who());
    }

    private static <T> Optional<T> pick(List<T> from, int number) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(number % from.size()));
    }

    /** Tries it; answers why it was refused. Fails where the service neither did it nor refused. */
    Optional<Refusal> perform(Step step, Books before) {
        switch (step.move()) {
            case PASS_TIME -> clock.advance(Duration.ofMinutes(MINUTES.get(step.who() % MINUTES.size())));
            case CLEAR_AWAY -> bureau.clearAway();
            case OFFER_SEATS -> bureau.offerSeats();
            case CHANGE_RULES -> {
                return tried(() -> branch.change(step.who(), step.what() % 3 + 1, step.what() / 3 % 5));
            }
            case HOLD -> {
                return slot(step, before).flatMap(slot -> tried(() -> hold(citizen(step), slot.id())));
            }
            case JOIN -> {
                return tried(() -> waiting.join(citizen(step), wish(step.what())));
            }
            case ACCEPT, LEAVE -> {
                return pick(before.places(), step.who())
                        .flatMap(place -> tried(() -> step.move() == Move.ACCEPT
                                ? waiting.accept(place.citizen(), place.id())
                                : waiting.leave(place.citizen(), place.id())));
            }
            default -> {
                return booking(step, before).flatMap(booking -> tried(() -> with(booking, step, before)));
            }
        }
        return Optional.empty();
    }

    private Uni<?> with(Books.Seat booking, Step step, Books before) {
        return switch (step.move()) {
            case CONFIRM -> confirming.confirm(booking.citizen(), booking.id());
            case MOVE ->
                moving.move(
                        booking.citizen(),
                        booking.id(),
                        slot(step, before).orElseThrow().id(),
                        Channel.ON_SITE);
            case CANCEL -> lettingGo.cancel(booking.citizen(), booking.id(), "临时有事");
            case CALL_OFF -> lettingGo.callOff(branch.path(), booking.id(), "律师生病");
            case CHECK_IN -> serving.checkIn(branch.path(), booking.id());
            case COMPLETE -> serving.complete(branch.path(), booking.id(), Outcome.values()[0], null);
            case MISS -> serving.miss(branch.path(), booking.id());
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    private Uni<KeptAnswer> hold(UUID citizen, UUID slot) {
        var key = new IdempotencyKey(
                citizen, "POST /api/v1/bookings", UUID.randomUUID().toString(), new byte[32]);
        var request = new HoldRequest(Channel.ON_SITE, Topic.LABOUR, null);
        return holding.hold(citizen, slot, request, key, hold -> new KeptAnswer(201, new JsonObject(), "{}"));
    }

    private WaitlistWish wish(int what) {
        var adviser = what % 4 == 3 ? null : branch.adviser(what % 4);
        var noon = SettableClock.START.plus(Duration.ofHours(3));
        var from = noon.plus(Duration.ofMinutes(30L * (what / 4 % 3)));
        var urgent = what % 7 == 0;
        return new WaitlistWish(
                Topic.LABOUR,
                Channel.ON_SITE,
                branch.path(),
                adviser,
                from,
                noon.plus(Duration.ofHours(3)),
                null,
                urgent ? Priority.URGENT : Priority.NONE,
                urgent ? "仲裁时效下周到期" : null);
    }

    private Optional<Refusal> tried(Supplier<Uni<?>> work) {
        try {
            Bureau.await(() -> work.get().replaceWithVoid());
            return Optional.empty();
        } catch (RuntimeException failure) {
            var refused = translation.refusedBy(failure);
            if (refused == null) {
                throw failure;
            }
            return Optional.of(refused.refusal());
        }
    }
}
