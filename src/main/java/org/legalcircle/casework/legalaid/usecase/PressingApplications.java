package org.legalcircle.casework.legalaid.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.legalaid.domain.AidObjection;
import org.legalcircle.casework.legalaid.store.AidApplicationLists;
import org.legalcircle.casework.legalaid.store.AidApplications;
import org.legalcircle.casework.legalaid.store.AidObjections;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.time.WorkingCalendar;

/** What happens to applications because time has passed, each thing once. */
@Singleton
public class PressingApplications {
    private static final int BATCH = 200;

    private final MatterCourse course;
    private final AidApplications applications;
    private final AidApplicationLists lists;
    private final AidObjections objections;
    private final EventLog events;
    private final InstantSource clock;

    PressingApplications(
            MatterCourse course,
            AidApplications applications,
            AidApplicationLists lists,
            AidObjections objections,
            EventLog events,
            InstantSource clock) {
        this.course = course;
        this.applications = applications;
        this.lists = lists;
        this.objections = objections;
        this.events = events;
        this.clock = clock;
    }

    /** Deletes the drafts that have expired. */
    public Uni<Void> forgetDrafts() {
        return lists.forget(clock.instant()).replaceWithVoid();
    }

    /** Some objections to escalate. */
    @WithTransaction
    public Uni<List<UUID>> overdueObjections() {
        return objections.overdue(clock.instant(), BATCH);
    }

    /** Some objections whose time was counted by another calendar. */
    @WithTransaction
    public Uni<List<UUID>> outdatedObjections(WorkingCalendar by) {
        return objections.outdated(by.version(), BATCH);
    }

    /** Some emergencies whose papers are late. */
    @WithTransaction
    public Uni<List<UUID>> latePapers() {
        return applications.withLatePapers(clock.instant(), BATCH);
    }

    /** Tells of an objection, unless somebody was faster. */
    @WithTransaction
    public Uni<Void> escalateObjection(UUID id) {
        return objections.lock(id).flatMap(found -> found.escalate(clock.instant()) ? keep(found) : nothing());
    }

    /** Counts the time of an objection by that calendar. */
    @WithTransaction
    public Uni<Void> recountObjection(UUID id, WorkingCalendar by) {
        return objections.lock(id).invoke(found -> found.recount(by)).flatMap(this::keep);
    }

    private Uni<Void> keep(AidObjection objection) {
        return objections.persistAndFlush(objection).call(events::record).replaceWithVoid();
    }

    /** Tells of papers that are late, unless somebody was faster. */
    @WithTransaction
    public Uni<Void> tellOfPapers(UUID id) {
        return course.hold(ServiceLine.LEGAL_AID, id)
                .chain(() -> applications.lock(id))
                .flatMap(found -> found.tellOfLatePapers(clock.instant()) ? keep(found) : nothing());
    }

    private Uni<Void> keep(AidApplication application) {
        return applications
                .keep(application)
                .call(() -> events.record(application))
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
