package org.legalcircle.consultation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.legalcircle.consultation.domain.AdviserProfile;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.ExtraDay;
import org.legalcircle.consultation.domain.HoldRequest;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.Outcome;
import org.legalcircle.consultation.domain.Priority;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.domain.WaitlistWish;
import org.legalcircle.consultation.usecase.ConfirmingABooking;
import org.legalcircle.consultation.usecase.HoldingASlot;
import org.legalcircle.consultation.usecase.LettingGo;
import org.legalcircle.consultation.usecase.MovingABooking;
import org.legalcircle.consultation.usecase.ServingABooking;
import org.legalcircle.consultation.usecase.SettingOpeningRules;
import org.legalcircle.consultation.usecase.Waiting;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.FailureTranslation;
import org.legalcircle.platform.error.Refusal;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.IdempotencyKey;
import org.legalcircle.platform.web.KeptAnswer;
import org.legalcircle.support.SettableClock;

/** A branch of three advisers with three slots each, for one, two and three citizens, on which anything may be tried. */
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

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<Integer> MINUTES = List.of(1, 10, 15, 16, 31, 45);

    private final SettingOpeningRules opening;
    private final HoldingASlot holding;
    private final ConfirmingABooking confirming;
    private final MovingABooking moving;
    private final LettingGo lettingGo;
    private final ServingABooking serving;
    private final Waiting waiting;
    private final FailureTranslation translation;
    private final Bureau bureau;
    private final Pool pool;
    private final ObjectMapper json;
    private final SettableClock clock;

    private String branch;
    private List<UUID> advisers;
    private List<UUID> citizens;

    BookingPlay(
            SettingOpeningRules opening,
            HoldingASlot holding,
            ConfirmingABooking confirming,
            MovingABooking moving,
            LettingGo lettingGo,
            ServingABooking serving,
            Waiting waiting,
            FailureTranslation translation,
            Bureau bureau,
            Pool pool,
            ObjectMapper json,
            SettableClock clock) {
        this.opening = opening;
        this.holding = holding;
        this.confirming = confirming;
        this.moving = moving;
        this.lettingGo = lettingGo;
        this.serving = serving;
        this.waiting = waiting;
        this.translation = translation;
        this.bureau = bureau;
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /** A new branch, new citizens, nine o'clock. */
    void begin() {
        clock.reset();
        branch = Bureau.STATION + UUID.randomUUID() + "/";
        citizens = IntStream.range(0, 5).mapToObj(i -> bureau.citizen().id()).toList();
        advisers = IntStream.rangeClosed(1, 3).mapToObj(this::employ).toList();
    }

    private UUID employ(int capacity) {
        var id = Ids.next(clock.instant());
        var profile =
                new AdviserProfile(id, UUID.randomUUID(), branch, "赵敏", Set.of(Topic.LABOUR), List.of("zh-CN"), null);
        Bureau.await(() -> opening.employ(profile, rules(capacity, 3)));
        return id;
    }

    /** From noon, half an hour each; to be cancelled ten minutes before. */
    private static OpeningRules rules(int capacity, int slots) {
        var noon = LocalTime.NOON;
        var hours = slots == 0
                ? List.<ExtraDay>of()
                : List.of(new ExtraDay(TODAY, noon, noon.plusMinutes(30L * slots), Set.of(Channel.ON_SITE)));
        return new OpeningRules(
                List.of(),
                List.of(),
                List.of(),
                hours,
                false,
                null,
                Duration.ofMinutes(30),
                Duration.ZERO,
                capacity,
                Duration.ofMinutes(5),
                1,
                Duration.ofMinutes(10));
    }

    Books books() {
        return Books.read(pool, json, branch, clock.instant());
    }

    /** Leaves nothing behind. */
    void end() {
        Stream.of(
                        "waitlist_offer where slot_id in (select id from consultation.slot where organisation_path = $1)",
                        "reminder where booking_id in"
                                + " (select id from consultation.booking where organisation_path = $1)",
                        "booking where organisation_path = $1",
                        "waitlist_entry where organisation_path = $1",
                        "slot where organisation_path = $1",
                        "adviser where organisation_path = $1")
                .forEach(rows -> Bureau.await(() ->
                        pool.preparedQuery("delete from consultation." + rows).execute(Tuple.of(branch))));
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
        return citizens.get(step.who() % citizens.size());
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
                return tried(() ->
                        change(advisers.get(step.who() % 3), rules(step.what() % 3 + 1, step.what() / 3 % 5)));
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
            case CALL_OFF -> lettingGo.callOff(branch, booking.id(), "律师生病");
            case CHECK_IN -> serving.checkIn(branch, booking.id());
            case COMPLETE -> serving.complete(branch, booking.id(), Outcome.values()[0], null);
            case MISS -> serving.miss(branch, booking.id());
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
        var adviser = what % 4 == 3 ? null : advisers.get(what % 4);
        var noon = SettableClock.START.plus(Duration.ofHours(3));
        var from = noon.plus(Duration.ofMinutes(30L * (what / 4 % 3)));
        var urgent = what % 7 == 0;
        return new WaitlistWish(
                Topic.LABOUR,
                Channel.ON_SITE,
                branch,
                adviser,
                from,
                noon.plus(Duration.ofHours(3)),
                null,
                urgent ? Priority.URGENT : Priority.NONE,
                urgent ? "仲裁时效下周到期" : null);
    }

    private Uni<?> change(UUID adviser, OpeningRules rules) {
        var caller = new Caller(adviser, UUID.randomUUID(), Set.of(Role.ADVISER), branch);
        return opening.change(caller, adviser, rules, "*");
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
