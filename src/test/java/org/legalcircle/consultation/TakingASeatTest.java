package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.domain.BookableSlot;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Hold;
import org.legalcircle.consultation.domain.HoldRequest;
import org.legalcircle.consultation.domain.SlotState;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.store.HoldCall;
import org.legalcircle.consultation.store.SeatQueue;
import org.legalcircle.consultation.store.Slots;
import org.legalcircle.consultation.usecase.HoldingASlot;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.IdempotencyKey;
import org.legalcircle.platform.web.KeptAnswer;
import org.legalcircle.support.SettableClock;

/** The statement that takes a seat and the rules of the domain are two tellings of one thing: here they are compared. */
@QuarkusTest
class TakingASeatTest {
    private static final int SAMPLES = 150;
    private static final long SEED = 20261123;

    @Inject
    Bureau bureau;

    @Inject
    SeatQueue queue;

    @Inject
    HoldingASlot holding;

    @Inject
    Slots slots;

    @Inject
    Pool pool;

    /** A slot in some state, wanted on some channel. */
    private record Case(SlotState state, int capacity, long taken, int secondsLeft, Channel channel) {}

    @Test
    void the_statement_takes_a_seat_exactly_where_the_rules_have_no_refusal() {
        var adviser = bureau.adviser(Bureau.singleSlot());
        var random = new Random(SEED);
        for (var i = 0; i < SAMPLES; i++) {
            check(adviser, i, given(random));
        }
    }

    private static Case given(Random random) {
        var capacity = one(random, 1, 2, 3, 60);
        var some = random.nextLong(8);
        var state = one(random, SlotState.OPEN, SlotState.OPEN, SlotState.OPEN, SlotState.CLOSED, SlotState.WITHDRAWN);
        // Of a large slot almost all are taken; a withdrawn one keeps nobody's seat.
        var taken = state == SlotState.WITHDRAWN ? 0 : (capacity == 60 ? -some : some) & (1L << capacity) - 1;
        return new Case(
                state,
                capacity,
                taken,
                one(random, -1, 0, 1, 3600, 7200),
                one(random, Channel.ON_SITE, Channel.ON_SITE, Channel.PHONE, Channel.VIDEO_LINK));
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void check(UUID adviser, int number, Case given) {
        var id = insert(adviser, number, given);
        var expected = Bureau.await(() -> slots.read(id)).refusal(given.channel(), SettableClock.START);

        var told = refusal(id, given.channel());

        assertThat(told == null).as("%s", given).isEqualTo(expected.isEmpty());
        if (given.state() == SlotState.OPEN) {
            assertThat(told).as("%s", given).isEqualTo(expected.orElse(null));
        }
        if (given.channel() == Channel.ON_SITE) {
            checkStatement(id, given);
        }
    }

    /** The statement leaves the channel to the rules: it never changes. */
    private void checkStatement(UUID id, Case given) {
        var slot = Bureau.await(() -> slots.read(id));
        var kept = bureau.seatsKept(id);
        var hold = new Hold(
                Ids.next(SettableClock.START),
                new BookableSlot(slot, "赵敏", Set.of(Topic.LABOUR)),
                UUID.randomUUID(),
                given.channel(),
                Topic.LABOUR,
                null,
                SettableClock.START.plusSeconds(900),
                SettableClock.START);

        var took = Bureau.await(() -> queue.take(new HoldCall(hold, key(hold.citizenId()), answer())));

        assertThat(took)
                .as("%s", given)
                .isEqualTo(slot.refusal(given.channel(), SettableClock.START).isEmpty());
        assertThat(bureau.seatsKept(id)).as("%s", given).isEqualTo(took ? kept + 1 : kept);
    }

    /** What the whole use case answers; null if it holds the seat. */
    private Refusal refusal(UUID slot, Channel channel) {
        var citizen = UUID.randomUUID();
        try {
            Bureau.await(() -> holding.hold(
                    citizen, slot, new HoldRequest(channel, Topic.LABOUR, null), key(citizen), hold -> answer()));
            return null;
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    private static IdempotencyKey key(UUID citizen) {
        return new IdempotencyKey(
                citizen, "POST /api/v1/bookings", UUID.randomUUID().toString(), new byte[32]);
    }

    private static KeptAnswer answer() {
        return new KeptAnswer(201, new JsonObject(), "{}");
    }

    private UUID insert(UUID adviser, int number, Case given) {
        var id = Ids.next(SettableClock.START);
        Instant starts = SettableClock.START.plus(Duration.ofDays(40)).plus(Duration.ofHours(number));
        Bureau.await(() -> pool.preparedQuery("""
                        insert into consultation.slot (id, adviser_id, organisation_id, organisation_path, starts_at,
                            ends_at, channels, capacity, bookable_until, change_until, taken, state)
                        select $1, id, organisation_id, organisation_path, $3, $3 + interval '30 minutes', '{ON_SITE}',
                            $4, $5, $5, $6, $7 from consultation.adviser where id = $2""")
                .execute(Tuple.tuple()
                        .addValue(id)
                        .addValue(adviser)
                        .addValue(starts.atOffset(ZoneOffset.UTC))
                        .addValue((short) given.capacity())
                        .addValue(SettableClock.START
                                .plusSeconds(given.secondsLeft())
                                .atOffset(ZoneOffset.UTC))
                        .addValue(given.taken())
                        .addValue(given.state().name())));
        return id;
    }
}
