package org.legalcircle.servicecircle.http;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.servicecircle.domain.Accessibility;
import org.legalcircle.servicecircle.domain.OpenTime;
import org.legalcircle.servicecircle.domain.OpeningHours;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.domain.StaffPost;
import org.legalcircle.servicecircle.usecase.PointLoad;

/**
 * Everything about a point that a visitor wants to know.
 *
 * @param active false for one that is closed for good
 * @param open whether it is open now
 * @param nextOpening the time it is open in now, or the next one; absent if there is none within 60 days
 * @param holidaysKnown false where this may be wrong, since the holidays of a year are not known yet by which it opens
 * @param load how busy it is today
 */
@Schema(name = "ServicePointDetails")
record PointDetails(
        PointSummary point,
        @Schema(nullable = true) UUID organisationId,
        List<StaffPost> posts,
        OpeningHours openingHours,
        boolean active,
        boolean open,
        @Schema(nullable = true) OpenTime nextOpening,
        boolean holidaysKnown,
        PointLoad load,
        Set<Accessibility> accessibility,
        List<String> photos,
        Directions directions,
        Instant changedAt) {
    static PointDetails of(ServicePoint point, PointLoad load, WorkingCalendar calendar, Instant now) {
        var profile = point.profile();
        var next = profile.active() ? profile.openingHours().nextOpening(now, calendar) : null;
        return new PointDetails(
                PointSummary.of(point),
                profile.organisationId(),
                profile.posts(),
                profile.openingHours(),
                profile.active(),
                next != null && next.holds(now),
                next,
                !profile.active() || profile.openingHours().holidaysKnown(now, next, calendar),
                load,
                profile.accessibility(),
                profile.photos(),
                Directions.to(profile),
                point.changedAt());
    }
}
