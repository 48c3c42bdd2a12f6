package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.BookingPlay.Move;
import org.legalcircle.consultation.BookingPlay.Step;
import org.legalcircle.platform.error.Refusal;
import org.legalcircle.support.SettableClock;

/**
 * Anything that citizens, staff and time can do, in any order. {@code -Dbooking.seed} repeats a run, {@code
 * -Dbooking.sequences} makes it longer.
 */
@QuarkusTest
class BookingInvariantsTest {
    /** A build must not depend on luck; other seeds are for whoever looks for trouble. */
    private static final long USUAL_SEED = 20261123;

    private static final int SEQUENCES = Integer.getInteger("booking.sequences", 50);
    private static final int STEPS = 30;
    private static final int LONGEST_SHRINKING = 90;

    @Inject
    PlayedBranch branch;

    @Inject
    BookingPlay play;

    @Inject
    SettableClock clock;

    @Inject
    Scheduler scheduler;

    /** Time and sweeps belong to the steps alone. */
    @BeforeEach
    void nothing_happens_by_itself() {
        scheduler.pause();
    }

    @AfterEach
    void go_on() {
        scheduler.resume();
    }

    @Test
    void whatever_is_tried_in_whatever_order_the_books_are_right_after_every_step() {
        var seed = Long.getLong("booking.seed", USUAL_SEED);
        var random = new Random(seed);
        JqwikSession.run(() -> {
            var sequences = steps().list().ofSize(STEPS).generator(1000);
            for (var i = 0; i < SEQUENCES; i++) {
                var steps = sequences.next(random).value();
                run(steps).ifPresent(failure -> tell(seed, failure));
            }
        });
    }

    private static Arbitrary<Step> steps() {
        return Combinators.combine(
                        moves(),
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.integers().between(0, 9_999))
                .as(Step::new);
    }

    private static Arbitrary<Move> moves() {
        return Arbitraries.frequency(
                Tuple.of(9, Move.HOLD),
                Tuple.of(5, Move.CONFIRM),
                Tuple.of(4, Move.JOIN),
                Tuple.of(4, Move.PASS_TIME),
                Tuple.of(3, Move.MOVE),
                Tuple.of(3, Move.CANCEL),
                Tuple.of(3, Move.ACCEPT),
                Tuple.of(2, Move.CLEAR_AWAY),
                Tuple.of(2, Move.OFFER_SEATS),
                Tuple.of(2, Move.CHANGE_RULES),
                Tuple.of(1, Move.LEAVE),
                Tuple.of(1, Move.CALL_OFF),
                Tuple.of(1, Move.CHECK_IN),
                Tuple.of(1, Move.COMPLETE),
                Tuple.of(1, Move.MISS));
    }

    private record Failure(List<Step> steps, Throwable cause) {}

    /** The steps up to the one that broke a rule, if one did. */
    private Optional<Failure> run(List<Step> steps) {
        branch.begin();
        var done = new ArrayList<Step>();
        try {
            for (var step : steps) {
                done.add(step);
                run(step);
            }
        } catch (RuntimeException | AssertionError broken) {
            return Optional.of(new Failure(done, broken));
        }
        branch.end();
        return Optional.empty();
    }

    private void run(Step step) {
        var before = branch.books();
        var refusal = play.perform(step, before);
        new BookingRules(before, branch.books(), step, clock.instant()).check(refusal);
        checkOutcome(step, before, refusal);
    }

    private void checkOutcome(Step step, Books before, Optional<Refusal> refusal) {
        if (step.move() == Move.HOLD) {
            BookingPlay.slot(step, before)
                    .flatMap(slot -> BookingRules.holdSucceeds(before, play.citizen(step), slot, clock.instant()))
                    .ifPresent(expected -> assertThat(refusal.isEmpty())
                            .as("the hold succeeds: %s", refusal)
                            .isEqualTo(expected));
        }
        if (step.move() == Move.CONFIRM) {
            BookingPlay.booking(step, before)
                    .ifPresent(booking -> assertThat(refusal.isEmpty())
                            .as("the confirmation succeeds: %s", refusal)
                            .isEqualTo(BookingRules.confirmSucceeds(before, booking, clock.instant())));
        }
    }

    private void tell(long seed, Failure failure) {
        var shortest = shorten(failure);
        throw new AssertionError(
                "seed %d, %d steps: %s".formatted(seed, shortest.steps().size(), shortest.steps()), shortest.cause());
    }

    /** Leaves out what the failure does not need. */
    private Failure shorten(Failure failure) {
        var shortest = failure;
        var tries = 0;
        for (var i = failure.steps().size() - 2; i >= 0 && tries < LONGEST_SHRINKING; i--, tries++) {
            var fewer = new ArrayList<>(shortest.steps());
            fewer.remove(i);
            shortest = run(fewer).orElse(shortest);
            i = Math.min(i, shortest.steps().size() - 1);
        }
        return shortest;
    }
}
