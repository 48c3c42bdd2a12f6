package org.legalcircle.servicecircle.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.WorkingCalendar;

/** The points as they are, or as they might be after some changes, in one week. */
public final class PointPlan {
    private final List<AuditedPoint> points;
    private final LocalDate week;
    private final WorkingCalendar calendar;

    /** The points as they are. */
    public PointPlan(List<AuditedPoint> points, LocalDate week, WorkingCalendar calendar) {
        this.points = List.copyOf(points);
        this.week = week;
        this.calendar = calendar;
    }

    /** The points. */
    public List<AuditedPoint> points() {
        return points;
    }

    /** Where they are. */
    public List<Place> places() {
        return points.stream().map(AuditedPoint::place).toList();
    }

    /** Whether that point is among them. */
    public boolean has(UUID point) {
        return points.stream().anyMatch(one -> point.equals(one.id()));
    }

    /** A point that does not exist yet. */
    public AuditedPoint imagined(Place place, OpeningHours hours) {
        return audited(null, place, hours);
    }

    /** The plan after the changes, one after the other; refuses one of an unknown point. */
    public PointPlan after(List<PointChange> changes) {
        var plan = new ArrayList<>(points);
        changes.forEach(change -> apply(change, plan));
        return new PointPlan(plan, week, calendar);
    }

    private void apply(PointChange change, List<AuditedPoint> plan) {
        if (change.kind() == PointChange.ChangeKind.ADD) {
            plan.add(imagined(change.place(), change.openingHours()));
            return;
        }
        var place = indexOf(change.pointId(), plan);
        var point = plan.get(place);
        switch (change.kind()) {
            case MOVE -> plan.set(place, audited(point.id(), change.place(), point.hours()));
            case CHANGE_HOURS -> plan.set(place, audited(point.id(), point.place(), change.openingHours()));
            case ADD_TRAVELLING_DAY ->
                plan.set(place, audited(point.id(), point.place(), point.hours().with(change.travellingDay())));
            default -> plan.remove(place);
        }
    }

    private AuditedPoint audited(UUID id, Place place, OpeningHours hours) {
        return new AuditedPoint(id, place, hours, OpenWeek.of(hours, week, calendar));
    }

    private static int indexOf(UUID id, List<AuditedPoint> plan) {
        for (var i = 0; i < plan.size(); i++) {
            if (id.equals(plan.get(i).id())) {
                return i;
            }
        }
        throw new Refused(ServiceCircleRefusal.SERVICE_POINT_NOT_FOUND);
    }
}
