package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.web.Page;
import org.legalcircle.servicecircle.domain.Misfit;
import org.legalcircle.servicecircle.domain.OpenTime;
import org.legalcircle.servicecircle.domain.TravelEngine;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.domain.Way;
import org.legalcircle.servicecircle.usecase.Found;
import org.legalcircle.servicecircle.usecase.PointLoad;
import org.legalcircle.servicecircle.usecase.Search;

/**
 * Open points in reach.
 *
 * @param setsOffAt when somebody sets off
 * @param items points that offer what is wanted, are open on arrival and have room, the quickest to reach first
 * @param nearest the nearest point as the crow flies that offers what is wanted, with what speaks against it, if
 *     anything; where none does, the nearest of all; null if there is none
 * @param holidaysKnown false where points may be missing or closed on arrival after all, since the holidays of a year
 *     are not known yet: every Monday to Friday of it counts as a workday
 * @param complete false where more points are in reach than were looked at: only the nearest were
 * @param standIn true where an estimate stands in for an engine that does not answer
 * @param attribution whom the map is from; null where no map was used
 * @param nextCursor where the next part begins, opaque; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReachablePoints(
        TravelMode mode,
        int minutes,
        Instant setsOffAt,
        List<ReachablePoint> items,
        @Schema(nullable = true) NearestPoint nearest,
        boolean holidaysKnown,
        boolean complete,
        boolean standIn,

        @Schema(nullable = true, examples = MapCredit.OPEN_STREET_MAP)
        String attribution,

        @Schema(nullable = true) String nextCursor) {

    /**
     * The way to a point.
     *
     * @param minutes how long it takes, rounded up
     * @param metres how long it is
     * @param engine what says so
     * @param errorPercent by how much the time may be wrong, in most cases
     */
    record WayTo(int minutes, int seconds, int metres, TravelEngine engine, int errorPercent) {
        private static final int SECONDS_OF_A_MINUTE = 60;

        static WayTo of(Way way) {
            return way == null
                    ? null
                    : new WayTo(
                            (way.seconds() + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE,
                            way.seconds(),
                            way.metres(),
                            way.engine(),
                            way.errorPercent());
        }
    }

    /**
     * A point that serves.
     *
     * @param open the time in which it is open on arrival
     * @param holidaysKnown false where that may be wrong, since the holidays of a year are not known yet
     * @param expectedWaitMinutes by what is booked
     * @param servedBy when one's turn comes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReachablePoint(
            PointSummary point,
            WayTo way,
            Instant arrivesAt,
            OpenTime open,
            boolean holidaysKnown,
            long expectedWaitMinutes,
            Instant servedBy,
            PointLoad load,
            Directions directions) {
        static ReachablePoint of(Found.Item item, WorkingCalendar calendar) {
            var visit = item.visit();
            return new ReachablePoint(
                    PointSummary.of(item.point()),
                    WayTo.of(item.way()),
                    visit.arrivesAt(),
                    visit.open(),
                    knowsHolidays(item, visit.arrivesAt(), calendar),
                    visit.waiting().toMinutes(),
                    visit.servedBy(),
                    item.load(),
                    Directions.to(item.point().profile()));
        }
    }

    /**
     * The nearest point.
     *
     * @param way null where there is none
     * @param misfits what speaks against it; none: it serves
     * @param nextOpening the time it is open in on arrival, or the next one; null if there is none within 60 days
     * @param holidaysKnown false where that may be wrong, since the holidays of a year are not known yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NearestPoint(
            PointSummary point,
            @Schema(nullable = true) WayTo way,
            Set<Misfit> misfits,
            @Schema(nullable = true) OpenTime nextOpening,
            boolean holidaysKnown,
            PointLoad load,
            Directions directions) {
        static NearestPoint of(Found.Item item, Search search, WorkingCalendar calendar) {
            var visit = item.visit();
            var since = visit.arrivesAt() == null ? search.at() : visit.arrivesAt();
            return new NearestPoint(
                    PointSummary.of(item.point()),
                    WayTo.of(item.way()),
                    visit.misfits(),
                    visit.nextOpening(),
                    knowsHolidays(item, since, calendar),
                    item.load(),
                    Directions.to(item.point().profile()));
        }
    }

    private static boolean knowsHolidays(Found.Item item, Instant since, WorkingCalendar calendar) {
        var hours = item.point().profile().openingHours();
        return hours.holidaysKnown(since, item.visit().nextOpening(), calendar);
    }

    private static String credit(Found found) {
        var engines = Stream.concat(found.items().stream(), Stream.ofNullable(found.nearest()))
                .map(Found.Item::way)
                .filter(Objects::nonNull)
                .map(Way::engine)
                .toList();
        return MapCredit.of(engines);
    }

    static ReachablePoints of(Search search, Found found, Page<Found.Item> page, WorkingCalendar calendar) {
        var nearest = found.nearest();
        return new ReachablePoints(
                search.mode(),
                (int) search.within().toMinutes(),
                search.at(),
                page.items().stream()
                        .map(item -> ReachablePoint.of(item, calendar))
                        .toList(),
                nearest == null ? null : NearestPoint.of(nearest, search, calendar),
                search.holidaysKnown(calendar),
                found.complete(),
                found.standIn(),
                credit(found),
                page.nextCursor());
    }
}
