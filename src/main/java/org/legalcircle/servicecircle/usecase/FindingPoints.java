package org.legalcircle.servicecircle.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.servicecircle.CounterLoad;
import org.legalcircle.servicecircle.ServiceCircleSettings;
import org.legalcircle.servicecircle.domain.OpenTime;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.domain.Visit;
import org.legalcircle.servicecircle.domain.Way;
import org.legalcircle.servicecircle.store.NearPoint;
import org.legalcircle.servicecircle.store.NearPoints;
import org.legalcircle.servicecircle.store.NearPoints.Around;
import org.legalcircle.servicecircle.store.ServicePoints;
import org.legalcircle.servicecircle.usecase.CountingVisitors.Loads;
import org.legalcircle.servicecircle.usecase.Found.Candidate;
import org.legalcircle.servicecircle.usecase.travel.TravelTimes;

/** Which open point somebody can reach. */
@Singleton
public class FindingPoints {
    private final NearPoints near;
    private final ServicePoints points;
    private final RememberingHours hours;
    private final TravelTimes travel;
    private final CountingVisitors visitors;
    private final ServiceCircleSettings settings;

    FindingPoints(
            NearPoints near,
            ServicePoints points,
            RememberingHours hours,
            TravelTimes travel,
            CountingVisitors visitors,
            ServiceCircleSettings settings) {
        this.near = near;
        this.points = points;
        this.hours = hours;
        this.travel = travel;
        this.visitors = visitors;
        this.settings = settings;
    }

    /** The points that serve, after {@code after}; one more than {@code limit} if there are. */
    public Uni<Found> find(Search search, Cursor after, int limit) {
        return hours.closedThroughout(search)
                .flatMap(closed -> around(search, closed))
                .flatMap(around -> decide(search, around))
                .flatMap(decided -> page(decided, after, limit));
    }

    private record Decided(List<Candidate> inReach, Candidate nearest, boolean complete) {}

    /** The points in reach that may be open on arrival, one more than is looked at; and the nearest of all. */
    private Uni<Around> around(Search search, List<UUID> closed) {
        var metres = travel.farthestMetres(search.mode(), search.within());
        return near.around(search.from(), metres, search.service(), closed, settings.mostCandidates() + 1);
    }

    private Uni<Decided> decide(Search search, Around around) {
        var looked = Stream.concat(
                        around.inReach().stream().limit(settings.mostCandidates()), Stream.ofNullable(around.nearest()))
                .toList();
        var places = looked.stream().map(NearPoint::place).toList();
        return hours.openings(looked.stream().map(NearPoint::hoursId).toList())
                .flatMap(openings -> travel.ways(Place.at(search.from()), places, search.mode())
                        .map(ways -> onWay(search, looked, ways, openings)))
                .flatMap(candidates -> meet(search, candidates))
                .map(candidates -> decided(candidates, around));
    }

    private static List<Candidate> onWay(
            Search search,
            List<NearPoint> looked,
            List<Way> ways,
            Function<UUID, Function<Instant, OpenTime>> openings) {
        var errand = new Visit.Errand(search.at(), search.within());
        var candidates = new ArrayList<Candidate>(looked.size());
        for (var i = 0; i < looked.size(); i++) {
            var point = looked.get(i);
            var visit = Visit.onWay(errand, ways.get(i), openings.apply(point.hoursId()));
            candidates.add(new Candidate(point, ways.get(i), visit, null, null));
        }
        return candidates;
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
        var all = candidates.size();
        var nearest = around.nearest() == null ? null : candidates.get(all - 1);
        var inReach = candidates.subList(0, nearest == null ? all : all - 1);
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
