package org.legalcircle.servicecircle.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.servicecircle.CounterLoad;
import org.legalcircle.servicecircle.ServiceCircleSettings;
import org.legalcircle.servicecircle.domain.OpenTime;
import org.legalcircle.servicecircle.domain.OpeningHours;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.domain.Visit;
import org.legalcircle.servicecircle.domain.Way;
import org.legalcircle.servicecircle.store.NearPoint;
import org.legalcircle.servicecircle.store.NearPoints;
import org.legalcircle.servicecircle.store.ServicePoints;
import org.legalcircle.servicecircle.store.Timetables;
import org.legalcircle.servicecircle.usecase.CountingVisitors.Loads;
import org.legalcircle.servicecircle.usecase.Found.Candidate;
import org.legalcircle.servicecircle.usecase.travel.TravelTimes;

/** Which open point somebody can reach. */
@Singleton
public class FindingPoints {
    private final NearPoints near;
    private final ServicePoints points;
    private final Timetables timetables;
    private final TravelTimes travel;
    private final CountingVisitors visitors;
    private final WorkingCalendar calendar;
    private final ServiceCircleSettings settings;

    FindingPoints(
            NearPoints near,
            ServicePoints points,
            Timetables timetables,
            TravelTimes travel,
            CountingVisitors visitors,
            WorkingCalendar calendar,
            ServiceCircleSettings settings) {
        this.near = near;
        this.points = points;
        this.timetables = timetables;
        this.travel = travel;
        this.visitors = visitors;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The points that serve, after {@code after}; one more than {@code limit} if there are. */
    public Uni<Found> find(Search search, Cursor after, int limit) {
        return timetables
                .known()
                .map(known -> closedThroughout(known, search))
                .flatMap(closed -> inReach(search, closed)
                        .flatMap(some -> nearest(search, closed, some).map(nearest -> new Around(some, nearest))))
                .flatMap(around -> decide(search, around))
                .flatMap(decided -> page(decided, after, limit));
    }

    /** The points in reach that may be open on arrival, one more than is looked at; and the nearest of all. */
    private record Around(List<NearPoint> inReach, List<NearPoint> nearest) {}

    private record Decided(List<Candidate> inReach, Candidate nearest, boolean complete) {}

    private List<UUID> closedThroughout(Map<UUID, OpeningHours> known, Search search) {
        var latest = search.at().plus(search.within());
        return known.entrySet().stream()
                .filter(entry -> !entry.getValue().opensBetween(search.at(), latest, calendar))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Uni<List<NearPoint>> inReach(Search search, List<UUID> closed) {
        var metres = travel.farthestMetres(search.mode(), search.within());
        return near.around(search.from(), metres, search.service(), closed, settings.mostCandidates() + 1);
    }

    /** Where nothing was left out, the first of those in reach; otherwise it is asked for. */
    private Uni<List<NearPoint>> nearest(Search search, List<UUID> closed, List<NearPoint> inReach) {
        return closed.isEmpty() && !inReach.isEmpty()
                ? Uni.createFrom().item(inReach.subList(0, 1))
                : near.nearest(search.from(), search.service());
    }

    private Uni<Decided> decide(Search search, Around around) {
        var looked = Stream.concat(
                        around.inReach().stream().limit(settings.mostCandidates()), around.nearest().stream())
                .toList();
        var places = looked.stream().map(NearPoint::place).toList();
        return timetables
                .knowing(looked.stream().map(NearPoint::hoursId).toList())
                .flatMap(known -> travel.ways(Place.at(search.from()), places, search.mode())
                        .map(ways -> onWay(search, looked, ways, known)))
                .flatMap(candidates -> meet(search, candidates))
                .map(candidates -> decided(candidates, around));
    }

    private List<Candidate> onWay(
            Search search, List<NearPoint> looked, List<Way> ways, Map<UUID, OpeningHours> known) {
        var errand = new Visit.Errand(search.at(), search.within());
        var openings = new Openings(known, calendar);
        var candidates = new ArrayList<Candidate>(looked.size());
        for (var i = 0; i < looked.size(); i++) {
            var point = looked.get(i);
            var visit = Visit.onWay(errand, ways.get(i), openings.of(point.hoursId()));
            candidates.add(new Candidate(point, ways.get(i), visit, null, null));
        }
        return candidates;
    }

    /** Hundreds share opening hours, and arrive within the same minutes, by which openings are told. */
    private record Openings(
            Map<UUID, OpeningHours> known, WorkingCalendar calendar, Map<At, Optional<OpenTime>> found) {
        private record At(UUID hours, long minute) {}

        Openings(Map<UUID, OpeningHours> known, WorkingCalendar calendar) {
            this(known, calendar, new HashMap<>());
        }

        Function<Instant, OpenTime> of(UUID hours) {
            return moment -> found.computeIfAbsent(
                            new At(hours, Math.floorDiv(moment.getEpochSecond(), 60)),
                            at -> Optional.ofNullable(known.get(hours).nextOpening(moment, calendar)))
                    .orElse(null);
        }
    }

    /** Only of those that serve so far, and of the nearest, it has to be known how busy they are. */
    private Uni<List<Candidate>> meet(Search search, List<Candidate> candidates) {
        var arrivals = new HashMap<UUID, Instant>();
        candidates.stream()
                .filter(candidate -> candidate.near().organisationId() != null)
                .filter(candidate -> candidate.visit().open() != null)
                .forEach(candidate -> arrivals.merge(
                        candidate.near().organisationId(),
                        candidate.visit().arrivesAt(),
                        (one, other) -> one.isBefore(other) ? one : other));
        return visitors.loads(arrivals).map(loads -> met(search, candidates, loads));
    }

    private List<Candidate> met(Search search, List<Candidate> candidates, Loads loads) {
        return candidates.stream()
                .map(candidate ->
                        met(search, candidate, loads.of(candidate.near().organisationId())))
                .toList();
    }

    private Candidate met(Search search, Candidate candidate, CounterLoad load) {
        var point = candidate.near();
        var queue = visitors.counting(point.queue(), candidate.visit().arrivesAt());
        return candidate.met(load, search, queue, visitors.servedBy(queue, point.counters()));
    }

    private Decided decided(List<Candidate> candidates, Around around) {
        var nearest = around.nearest().isEmpty() ? null : candidates.get(candidates.size() - 1);
        var inReach = candidates.subList(0, candidates.size() - around.nearest().size());
        return new Decided(inReach, nearest, around.inReach().size() <= settings.mostCandidates());
    }

    private Uni<Found> page(Decided decided, Cursor after, int limit) {
        var page = decided.inReach().stream()
                .filter(candidate -> candidate.visit().serves())
                .filter(candidate -> comesAfter(candidate, after))
                .sorted(Found.QUICKEST_FIRST)
                .limit(limit + 1L)
                .toList();
        var shown = Stream.concat(
                        page.stream(), Stream.of(decided).map(Decided::nearest).filter(Objects::nonNull))
                .map(Candidate::id)
                .distinct()
                .toList();
        return points.all(shown).map(details -> found(decided, page, details));
    }

    private Found found(Decided decided, List<Candidate> page, List<ServicePoint> details) {
        var byId = details.stream().collect(Collectors.toMap(ServicePoint::id, Function.identity()));
        var standIn = Stream.concat(decided.inReach().stream(), Stream.ofNullable(decided.nearest()))
                .map(Candidate::way)
                .filter(Objects::nonNull)
                .anyMatch(Way::standIn);
        return new Found(
                page.stream()
                        .filter(candidate -> byId.containsKey(candidate.id()))
                        .map(candidate -> item(candidate, byId))
                        .toList(),
                decided.nearest() == null ? null : item(decided.nearest(), byId),
                decided.complete(),
                standIn);
    }

    private static Found.Item item(Candidate candidate, Map<UUID, ServicePoint> byId) {
        return new Found.Item(
                byId.get(candidate.id()),
                candidate.way(),
                candidate.visit(),
                PointLoad.of(candidate.near().dailyCapacity(), candidate.load(), candidate.queue()));
    }

    private static boolean comesAfter(Candidate candidate, Cursor after) {
        var rank = Found.rankOf(candidate.way(), candidate.id());
        return rank.at().isAfter(after.at())
                || rank.at().equals(after.at()) && rank.id().compareTo(after.id()) > 0;
    }
}
