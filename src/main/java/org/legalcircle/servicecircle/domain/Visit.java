package org.legalcircle.servicecircle.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * What comes of going to a point.
 *
 * @param arrivesAt null where there is no way
 * @param open the time in which it is open on arrival; null if it is closed
 * @param nextOpening the time it is open in on arrival, or the next one; null if there is none within 60 days
 * @param waiting how long it takes until one's turn comes, by bookings and the queue; null if it is closed on arrival
 * @param misfits why it does not serve; none: it does
 */
public record Visit(Instant arrivesAt, OpenTime open, OpenTime nextOpening, Duration waiting, Set<Misfit> misfits) {
    /**
     * What somebody knows who sets off.
     *
     * @param setsOffAt when
     * @param within how long the way may take
     */
    public record Errand(Instant setsOffAt, Duration within) {}

    /**
     * What somebody meets who comes.
     *
     * @param offered whether what is wanted is offered there
     * @param busy how many people are being served already
     * @param counters how many can be served at once; with none, nobody waits for one
     * @param firstEnds when the first of them is done; null if nobody is being served
     * @param full whether nobody else can be served that day
     * @param queueServedBy when those are served who wait without a booking; null where nobody knows of any
     */
    public record Counter(
            boolean offered, int busy, int counters, Instant firstEnds, boolean full, Instant queueServedBy) {}

    /**
     * The way alone decides: whether it is short enough, and whether the point is open at its end.
     *
     * @param nextOpening the time a point is open in at a moment, or the next one; null for none
     */
    public static Visit onWay(Errand errand, Way way, Function<Instant, OpenTime> nextOpening) {
        if (way == null) {
            var next = nextOpening.apply(errand.setsOffAt());
            return new Visit(null, null, next, null, EnumSet.of(Misfit.NO_WAY));
        }
        var arrival = errand.setsOffAt().plus(way.time());
        var next = nextOpening.apply(arrival);
        var open = next != null && next.holds(arrival) ? next : null;
        var misfits = EnumSet.noneOf(Misfit.class);
        if (way.time().compareTo(errand.within()) > 0) {
            misfits.add(Misfit.TOO_FAR);
        }
        if (open == null) {
            misfits.add(Misfit.CLOSED_ON_ARRIVAL);
        }
        return new Visit(arrival, open, next, open == null ? null : Duration.ZERO, misfits);
    }

    /** The same visit with what is met at the counter. */
    public Visit met(Counter counter) {
        var all = EnumSet.noneOf(Misfit.class);
        all.addAll(misfits);
        if (!counter.offered()) {
            all.add(Misfit.SERVICE_NOT_OFFERED);
        }
        var turn = open == null ? null : waitAt(counter);
        if (open != null && (counter.full() || !arrivesAt.plus(turn).isBefore(open.until()))) {
            all.add(Misfit.NO_ROOM);
        }
        return new Visit(arrivesAt, open, nextOpening, turn, all);
    }

    /** Whether nothing speaks against it. */
    public boolean serves() {
        return misfits.isEmpty();
    }

    /** When one's turn comes; null if it is closed on arrival. */
    public Instant servedBy() {
        return waiting == null ? null : arrivesAt.plus(waiting);
    }

    /** Until a counter is free and nobody waits any more who came before. */
    private Duration waitAt(Counter counter) {
        var allBusy = counter.firstEnds() != null && counter.busy() >= Math.max(1, counter.counters());
        var turn = later(allBusy ? counter.firstEnds() : null, counter.queueServedBy());
        return turn != null && turn.isAfter(arrivesAt) ? Duration.between(arrivesAt, turn) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
