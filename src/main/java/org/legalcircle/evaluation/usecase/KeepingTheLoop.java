package org.legalcircle.evaluation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.evaluation.CallBackMissed;
import org.legalcircle.evaluation.CallBackNeared;
import org.legalcircle.evaluation.domain.DutyMoment;
import org.legalcircle.evaluation.store.CallBackSignals;
import org.legalcircle.evaluation.store.CallBackSignals.Due;
import org.legalcircle.evaluation.store.CallBacks;
import org.legalcircle.evaluation.store.LapsingCallBacks;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.time.WorkingCalendar;

/** What time alone does to bad ratings: each thing is marked and its event kept in one transaction, or neither. */
@Singleton
public class KeepingTheLoop {
    private final CallBackSignals signals;
    private final CallBacks callBacks;
    private final LapsingCallBacks lapsing;
    private final Organisations organisations;
    private final LoopRules rules;
    private final EventLog events;
    private final InstantSource clock;

    KeepingTheLoop(
            CallBackSignals signals,
            CallBacks callBacks,
            LapsingCallBacks lapsing,
            Organisations organisations,
            LoopRules rules,
            EventLog events,
            InstantSource clock) {
        this.signals = signals;
        this.callBacks = callBacks;
        this.lapsing = lapsing;
        this.organisations = organisations;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Tells of some duties that near or were missed; answers whether there is more. */
    @WithTransaction
    public Uni<Boolean> raiseDue() {
        var now = clock.instant();
        return organisations
                .all()
                .map(KeepingTheLoop::superiors)
                .flatMap(superiors -> signals.takeDue(now).map(due -> told(due, superiors, now)))
                .call(events::record)
                .chain(() -> signals.anyDue(now));
    }

    private static Map<UUID, UUID> superiors(List<OrganisationSummary> all) {
        return all.stream()
                .filter(organisation -> organisation.parentId() != null)
                .collect(Collectors.toMap(OrganisationSummary::id, OrganisationSummary::parentId));
    }

    private static List<DomainEvent> told(List<Due> due, Map<UUID, UUID> superiors, Instant now) {
        return due.stream()
                .map(found -> found.moment() == DutyMoment.WARNING
                        ? neared(found, now)
                        : missed(found, superiors.getOrDefault(found.organisationId(), found.organisationId()), now))
                .toList();
    }

    private static DomainEvent neared(Due due, Instant now) {
        return new CallBackNeared(
                due.callBackId(), due.duty(), due.organisationId(), due.assigneeId(), due.dueAt(), now);
    }

    private static DomainEvent missed(Due due, UUID superior, Instant now) {
        var escalated = due.moment() == DutyMoment.ESCALATED;
        return new CallBackMissed(
                due.callBackId(),
                due.duty(),
                due.organisationId(),
                due.assigneeId(),
                escalated ? superior : due.organisationId(),
                escalated,
                due.dueAt(),
                now);
    }

    /** Closes some that nobody rated again in time; answers how many, 0 at the end. */
    @WithTransaction
    public Uni<Integer> lapse() {
        return lapsing.lapse(clock.instant()).call(events::record).map(List::size);
    }

    /** Counts what is still to be done about one by another calendar. */
    @WithTransaction
    public Uni<Void> recount(UUID callBack, WorkingCalendar by) {
        return callBacks
                .lockOf(callBack)
                .invoke(found -> found.recount(rules.by(by), clock.instant()))
                .flatMap(callBacks::keep)
                .replaceWithVoid();
    }
}
