package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.legalcircle.casework.matter.domain.Act;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.store.Matters;
import org.legalcircle.casework.matter.store.Signals;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.time.WorkingCalendar;

/** What happens to a matter without anybody acting, by law or by the calendar. */
@Singleton
public class FollowingTheLaw {
    private final Matters matters;
    private final Procedures procedures;
    private final WorkingCalendar calendar;
    private final Signals signals;
    private final Followers followers;
    private final EventLog events;
    private final InstantSource clock;

    FollowingTheLaw(
            Matters matters,
            Procedures procedures,
            WorkingCalendar calendar,
            Signals signals,
            Followers followers,
            EventLog events,
            InstantSource clock) {
        this.matters = matters;
        this.procedures = procedures;
        this.calendar = calendar;
        this.signals = signals;
        this.followers = followers;
        this.events = events;
        this.clock = clock;
    }

    /** Carries out what law makes of the deadlines that have passed; nothing where somebody was faster. */
    @WithTransaction
    public Uni<Void> lapse(UUID matter) {
        return change(matter, calendar, Matter::lapse).call(() -> signals.spend(matter, clock.instant()));
    }

    /** Counts the deadlines that run by that calendar, and tells of those it moved. */
    @WithTransaction
    public Uni<Void> recount(UUID matter, WorkingCalendar by) {
        return change(matter, by, Matter::recount);
    }

    private Uni<Void> change(UUID id, WorkingCalendar by, BiConsumer<Matter, Act> how) {
        return matters.lock(id)
                .invoke(matter -> how.accept(matter, procedures.actByLaw(matter, by)))
                .call(matters::keep)
                .call(followers::follow)
                .call(events::record)
                .replaceWithVoid();
    }
}
