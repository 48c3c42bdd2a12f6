package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.legalcircle.consultation.store.Reminders;
import org.legalcircle.platform.event.EventLog;

/** Turns due reminders into events: a reminder is taken out and its event kept in one transaction, or neither. */
@Singleton
public class RaisingReminders {
    private final Reminders reminders;
    private final EventLog events;
    private final InstantSource clock;

    RaisingReminders(Reminders reminders, EventLog events, InstantSource clock) {
        this.reminders = reminders;
        this.events = events;
        this.clock = clock;
    }

    /** Raises some of what is due; answers how many, 0 at the end. */
    @WithTransaction
    public Uni<Integer> raiseDue() {
        return reminders.takeDue(clock.instant()).call(events::record).map(List::size);
    }
}
