package org.legalcircle.servicecircle.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.servicecircle.domain.AuditedPoint;
import org.legalcircle.servicecircle.domain.CoverageQuestion;
import org.legalcircle.servicecircle.domain.OpenWeek;
import org.legalcircle.servicecircle.domain.OpeningHours;
import org.legalcircle.servicecircle.domain.PointChange;
import org.legalcircle.servicecircle.domain.PointPlan;
import org.legalcircle.servicecircle.store.AuditedPlaces;
import org.legalcircle.servicecircle.store.AuditedPlaces.AuditedPlace;
import org.legalcircle.servicecircle.store.Timetables;

/** Puts together what an audit has to know of the points. */
@Singleton
class DrawingPlans {
    private final AuditedPlaces places;
    private final Timetables timetables;
    private final WorkingCalendar calendar;

    DrawingPlans(AuditedPlaces places, Timetables timetables, WorkingCalendar calendar) {
        this.places = places;
        this.timetables = timetables;
        this.calendar = calendar;
    }

    /**
     * The points that offer what is asked for, in the week that is asked about, after some changes. What is done about
     * a point that does not offer it changes nothing; a change of an unknown one is refused.
     */
    Uni<PointPlan> draw(CoverageQuestion question, List<PointChange> changes) {
        var changed = changes.stream()
                .map(PointChange::pointId)
                .filter(Objects::nonNull)
                .toList();
        return places.known(changed)
                .flatMap(known -> draw(question)
                        .map(plan -> plan.after(changes.stream()
                                .filter(change -> concerns(change, plan, known))
                                .toList())));
    }

    private static boolean concerns(PointChange change, PointPlan plan, Set<UUID> known) {
        var point = change.pointId();
        return point == null || !known.contains(point) || plan.has(point);
    }

    private Uni<PointPlan> draw(CoverageQuestion question) {
        return places.offering(question.service())
                .flatMap(found -> timetables
                        .knowing(found.stream().map(AuditedPlace::hoursId).toList())
                        .map(known -> plan(found, known, question)));
    }

    private PointPlan plan(List<AuditedPlace> found, Map<UUID, OpeningHours> known, CoverageQuestion question) {
        var weeks = new HashMap<UUID, OpenWeek>();
        var points = found.stream()
                .map(place -> {
                    var hours = known.get(place.hoursId());
                    var week =
                            weeks.computeIfAbsent(place.hoursId(), id -> OpenWeek.of(hours, question.week(), calendar));
                    return new AuditedPoint(place.id(), place.place(), hours, week);
                })
                .toList();
        return new PointPlan(points, question.week(), calendar);
    }
}
