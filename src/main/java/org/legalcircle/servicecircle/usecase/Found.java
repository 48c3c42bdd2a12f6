package org.legalcircle.servicecircle.usecase;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.servicecircle.CounterLoad;
import org.legalcircle.servicecircle.domain.Queue;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.domain.Visit;
import org.legalcircle.servicecircle.domain.Way;
import org.legalcircle.servicecircle.store.NearPoint;

/**
 * What a search found.
 *
 * @param items a page of the points that serve, the quickest to reach first, and one more if there is one
 * @param nearest the nearest point as the crow flies that offers what is wanted, whether it serves or not; the nearest
 *     of all where none offers it; null if there is no point
 * @param complete whether all points in reach were looked at; if not, only the nearest of them
 * @param standIn whether an estimate stands in for an engine that did not answer
 */
public record Found(List<Item> items, Item nearest, boolean complete, boolean standIn) {
    static final Comparator<Candidate> QUICKEST_FIRST = Comparator.comparingInt(
                    (Candidate candidate) -> candidate.way().seconds())
            .thenComparing(candidate -> candidate.near().id());

    /** Cursors are times: as many seconds after this one as the way takes. */
    private static final Instant SETS_OFF = Instant.parse("2001-01-01T00:00:00Z");

    /** The place of a point in the list. */
    static Cursor rankOf(Way way, UUID point) {
        return new Cursor(SETS_OFF.plusSeconds(way.seconds()), point);
    }

    /** A point somebody may go to, before much is known of it. */
    record Candidate(NearPoint near, Way way, Visit visit, CounterLoad load, Queue queue) {
        UUID id() {
            return near.id();
        }

        Candidate met(CounterLoad met, Search search, Queue counting, Instant queueServedBy) {
            var counter = new Visit.Counter(
                    search.service() == null || near.services().contains(search.service()),
                    met.busy(),
                    near.counters(),
                    met.firstEnds(),
                    met.taken() >= near.dailyCapacity(),
                    queueServedBy);
            return new Candidate(near, way, visit.met(counter), met, counting);
        }
    }

    /**
     * A point with the way to it and what comes of going there.
     *
     * @param way null where there is none
     */
    public record Item(ServicePoint point, Way way, Visit visit, PointLoad load) {
        /** Its place in the list. */
        public Cursor rank() {
            return rankOf(way, point.id());
        }
    }
}
