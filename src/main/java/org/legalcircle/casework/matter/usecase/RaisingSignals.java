package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.casework.matter.DeadlineMissed;
import org.legalcircle.casework.matter.DeadlineNeared;
import org.legalcircle.casework.matter.domain.SignalKind;
import org.legalcircle.casework.matter.store.DueSignal;
import org.legalcircle.casework.matter.store.Signals;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventLog;

/** Turns due signals into events: a signal is marked and its event kept in one transaction, or neither. */
@Singleton
public class RaisingSignals {
    private final Signals signals;
    private final Organisations organisations;
    private final EventLog events;
    private final InstantSource clock;

    RaisingSignals(Signals signals, Organisations organisations, EventLog events, InstantSource clock) {
        this.signals = signals;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Raises some of what is due; answers how many, 0 at the end. */
    @WithTransaction
    public Uni<Integer> raiseDue() {
        var now = clock.instant();
        return organisations
                .all()
                .map(RaisingSignals::superiors)
                .flatMap(superiors -> signals.takeDue(now).map(due -> told(due, superiors, now)))
                .call(events::record)
                .map(List::size);
    }

    private static Map<UUID, UUID> superiors(List<OrganisationSummary> all) {
        return all.stream()
                .filter(organisation -> organisation.parentId() != null)
                .collect(Collectors.toMap(OrganisationSummary::id, OrganisationSummary::parentId));
    }

    private static List<DomainEvent> told(List<DueSignal> due, Map<UUID, UUID> superiors, Instant now) {
        return due.stream().map(signal -> told(signal, superiors, now)).toList();
    }

    private static DomainEvent told(DueSignal due, Map<UUID, UUID> superiors, Instant now) {
        if (due.kind() == SignalKind.WARNING) {
            return new DeadlineNeared(
                    due.matterId(),
                    due.deadlineId(),
                    due.ruleId(),
                    due.organisationId(),
                    due.workerId(),
                    due.dueAt(),
                    now);
        }
        var escalated = due.kind() == SignalKind.ESCALATED;
        var superior = superiors.getOrDefault(due.organisationId(), due.organisationId());
        return new DeadlineMissed(
                due.matterId(),
                due.deadlineId(),
                due.ruleId(),
                due.organisationId(),
                due.workerId(),
                escalated ? superior : due.organisationId(),
                escalated,
                due.dueAt(),
                now);
    }
}
