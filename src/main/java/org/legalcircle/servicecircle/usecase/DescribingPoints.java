package org.legalcircle.servicecircle.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.web.Versions;
import org.legalcircle.servicecircle.ServicePointChanged;
import org.legalcircle.servicecircle.domain.PointProfile;
import org.legalcircle.servicecircle.domain.ServiceCircleRefusal;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.store.PointRevision;
import org.legalcircle.servicecircle.store.PointRevisions;
import org.legalcircle.servicecircle.store.ServicePoints;

/** What staff tell of the points of their branch. A point elsewhere is not found. */
@ApplicationScoped
public class DescribingPoints {
    private final ServicePoints points;
    private final PointRevisions revisions;
    private final EventLog events;
    private final InstantSource clock;

    DescribingPoints(ServicePoints points, PointRevisions revisions, EventLog events, InstantSource clock) {
        this.points = points;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    /** A point of the caller's branch. */
    public Uni<ServicePoint> show(Caller caller, UUID id) {
        return points.require(id).invoke(found -> requireBranch(caller, found, true));
    }

    /** How a point of the caller's branch came to be as it is, before a version; the latest change first. */
    public Uni<List<PointRevision>> history(Caller caller, UUID id, int version, int limit) {
        return show(caller, id).flatMap(found -> revisions.of(id, version, limit));
    }

    /**
     * Describes a point anew; the code stays.
     *
     * @param ifMatch the entity tag of the point the caller has seen
     */
    @WithTransaction
    public Uni<ServicePoint> describe(Caller caller, UUID id, String ifMatch, PointProfile told) {
        return points.load(id)
                .invoke(found -> requireBranch(caller, found, true))
                .invoke(found -> Versions.requireMatch(ifMatch, found.version()))
                .map(found -> found.become(told, clock.instant()))
                .invoke(changed -> requireBranch(caller, changed, false))
                .call(changed -> keep(List.of(changed), caller.id()));
    }

    /** Keeps points in the transaction at hand, and remembers that they changed. */
    Uni<Void> keep(List<ServicePoint> changed, UUID by) {
        return points.keep(changed, by)
                .chain(() -> events.record(changed.stream()
                        .map(point -> new ServicePointChanged(point.id(), point.version(), point.changedAt()))
                        .toList()));
    }

    private static void requireBranch(Caller caller, ServicePoint point, boolean asItIs) {
        if (!caller.covers(point.profile().organisationPath())) {
            throw new Refused(
                    asItIs ? ServiceCircleRefusal.SERVICE_POINT_NOT_FOUND : ServiceCircleRefusal.OUTSIDE_BRANCH);
        }
    }
}
