package org.legalcircle.servicecircle.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.servicecircle.Datum;

/** Places on a meridian, told in minutes of travel: six kilometres an hour, straight on, a hundred metres a minute. */
final class Grid {
    static final LocalDate WEEK = LocalDate.of(2026, 11, 23);
    static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(), year -> {});
    static final TravelEstimate ESTIMATE = new TravelEstimate(
            Arrays.stream(TravelMode.values()).collect(Collectors.toMap(mode -> mode, mode -> new Pace(6, 1, 0, 0))),
            Map.of(Terrain.PLAIN, 1.0, Terrain.HILLS, 1.0, Terrain.MOUNTAINS, 1.0));

    private static final double SOUTH = 28;

    private Grid() {}

    static double latitude(double minutes) {
        return SOUTH + Math.toDegrees(minutes * 100 / 6_371_008.8);
    }

    static Place at(double minutes) {
        return Place.at(new Position(118.6, latitude(minutes)));
    }

    static Village village(String code, double minutes, int population) {
        return village(code, "T", minutes, population);
    }

    static Village village(String code, String township, double minutes, int population) {
        var profile = new VillageProfile(
                code, township, township, "/1/", population, 118.6, latitude(minutes), Datum.WGS84, false, null);
        return new Village(UUID.randomUUID(), 0, code, profile);
    }

    static AuditedPoint point(double minutes, OpeningHours hours) {
        return new AuditedPoint(UUID.randomUUID(), at(minutes), hours, OpenWeek.of(hours, WEEK, CALENDAR));
    }

    static PointPlan plan(AuditedPoint... points) {
        return new PointPlan(List.of(points), WEEK, CALENDAR);
    }

    static OpeningHours weekly(DayOfWeek day, int from, int to) {
        return OpeningHours.ofWeek(List.of(new HoursOfAWeekday(day, LocalTime.of(from, 0), LocalTime.of(to % 24, 0))));
    }

    static VillageAudit audit(Village village, PointPlan plan, int minutes) {
        return VillageAudit.of(village, plan.points(), ways(village, plan.places()), minutes * 60);
    }

    static List<Way> ways(Village village, List<Place> places) {
        var from = new Place(village.profile().position(), Terrain.PLAIN);
        return places.stream()
                .map(place -> ESTIMATE.way(from, place, TravelMode.WALK))
                .toList();
    }

    static List<Integer> hours(VillageAudit audit) {
        return IntStream.range(0, OpenWeek.HOURS)
                .filter(hour -> audit.openPoints(hour) > 0)
                .boxed()
                .toList();
    }

    static PointChange remove(UUID point) {
        return new PointChange(PointChange.ChangeKind.REMOVE, point, null, null, null, null, null, null);
    }

    static PointChange hours(UUID point, OpeningHours hours) {
        return new PointChange(PointChange.ChangeKind.CHANGE_HOURS, point, null, null, null, null, hours, null);
    }

    static PointChange travelling(UUID point, DayOfWeek day, int from, int to) {
        var more = TravellingDay.weekly(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
        return new PointChange(PointChange.ChangeKind.ADD_TRAVELLING_DAY, point, null, null, null, null, null, more);
    }

    static PointChange move(UUID point, double minutes) {
        return new PointChange(
                PointChange.ChangeKind.MOVE, point, 118.6, latitude(minutes), Datum.WGS84, null, null, null);
    }

    static PointChange add(double minutes, OpeningHours hours) {
        return new PointChange(
                PointChange.ChangeKind.ADD, null, 118.6, latitude(minutes), Datum.WGS84, null, hours, null);
    }
}
