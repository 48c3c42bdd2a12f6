package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.legalcircle.casework.mediation.store.AgreementReminders;
import org.legalcircle.platform.event.EventLog;

/** Turns reminders that are due into events: one is taken out and its event kept in one transaction, or neither. */
@Singleton
public class RaisingAgreementReminders {
    private final AgreementReminders reminders;
    private final EventLog events;
    private final InstantSource clock;

    RaisingAgreementReminders(AgreementReminders reminders, EventLog events, InstantSource clock) {
        this.reminders = reminders;
        this.events = events;
        this.clock = clock;
    }

    /** Raises some of what is due; answers whether more is. */
    @WithTransaction
    public Uni<Boolean> raiseDue() {
        var now = clock.instant();
        return reminders.takeDue(now).call(events::record).chain(() -> reminders.anyDue(now));
    }
}
