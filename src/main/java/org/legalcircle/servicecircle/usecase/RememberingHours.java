package org.legalcircle.servicecircle.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.servicecircle.domain.OpenTime;
import org.legalcircle.servicecircle.domain.OpeningHours;
import org.legalcircle.servicecircle.store.Timetables;

/** What opening hours come to, remembered as long as it holds: searches of the same minute ask the same of them. */
@Singleton
class RememberingHours {
    private static final int MOST_SPANS = 500;

    private final Timetables timetables;
    private final WorkingCalendar calendar;
    private final Map<UUID, Told> told = new ConcurrentHashMap<>();
    private volatile Closed closed = new Closed(Map.of(), Map.of());

    RememberingHours(Timetables timetables, WorkingCalendar calendar) {
        this.timetables = timetables;
        this.calendar = calendar;
    }

    /** Opening hours that fall into no moment between setting off and the latest arrival, as far as they are known. */
    Uni<List<UUID>> closedThroughout(Search search) {
        return timetables.known().map(known -> closedThroughout(known, search));
    }

    private List<UUID> closedThroughout(Map<UUID, OpeningHours> known, Search search) {
        var found = closed;
        if (found.among() != known) {
            found = new Closed(known, new ConcurrentHashMap<>());
            closed = found;
            told.keySet().retainAll(known.keySet());
        }
        if (found.during().size() >= MOST_SPANS) {
            found.during().clear();
        }
        return found.during().computeIfAbsent(Span.of(search), span -> closedDuring(span, known));
    }

    private List<UUID> closedDuring(Span span, Map<UUID, OpeningHours> known) {
        return known.entrySet().stream()
                .filter(entry -> !entry.getValue().opensBetween(span.from(), span.to(), calendar))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Tells the first time from a moment on in which a point with these hours is open, the one around it included. */
    Uni<Function<UUID, Function<Instant, OpenTime>>> openings(Collection<UUID> ids) {
        return timetables.knowing(ids).map(known -> id -> moment -> nextOpening(id, known.get(id), moment));
    }

    private OpenTime nextOpening(UUID id, OpeningHours hours, Instant moment) {
        var last = told.get(id);
        if (last != null && last.holdsAt(moment)) {
            return last.next();
        }
        var next = hours.nextOpening(moment, calendar);
        told.put(id, Told.of(moment, next));
        return next;
    }

    /** Nothing opens or closes within a minute. */
    private record Span(Instant from, Instant to) {
        static Span of(Search search) {
            return new Span(
                    search.at().truncatedTo(ChronoUnit.MINUTES),
                    search.at().plus(search.within()).truncatedTo(ChronoUnit.MINUTES));
        }
    }

    /** Hours among those known that are closed during some time. */
    private record Closed(Map<UUID, OpeningHours> among, Map<Span, List<UUID>> during) {}

    /**
     * An answer, and how long it stays the same: until that opening is over, and on no other day, as from another day
     * on one looks farther ahead.
     *
     * @param next null for none
     */
    private record Told(Instant since, Instant until, OpenTime next) {
        static Told of(Instant moment, OpenTime next) {
            var tomorrow = Zone.dateOf(moment).plusDays(1).atStartOfDay(Zone.ID).toInstant();
            var until = next == null || tomorrow.isBefore(next.until()) ? tomorrow : next.until();
            return new Told(moment.truncatedTo(ChronoUnit.MINUTES), until, next);
        }

        boolean holdsAt(Instant moment) {
            return !moment.isBefore(since) && moment.isBefore(until);
        }
    }
}
