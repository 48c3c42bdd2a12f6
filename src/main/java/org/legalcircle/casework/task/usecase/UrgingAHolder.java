package org.legalcircle.casework.task.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterDesk;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterNote;
import org.legalcircle.casework.matter.MatterSettings;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.task.TaskSettings;
import org.legalcircle.casework.task.domain.TaskRefusal;
import org.legalcircle.casework.task.domain.Urge;
import org.legalcircle.casework.task.domain.Urging;
import org.legalcircle.casework.task.store.Urges;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.time.WorkingCalendar;

/** Superiors and applicants urge the holder of a matter, and the holder answers. */
@Singleton
public class UrgingAHolder {
    private final MatterDesk desk;
    private final Urges urges;
    private final TaskChange change;
    private final Organisations organisations;
    private final MatterSettings matterSettings;
    private final TaskSettings settings;
    private final WorkingCalendar calendar;
    private final EventLog events;
    private final InstantSource clock;

    UrgingAHolder(
            MatterDesk desk,
            Urges urges,
            TaskChange change,
            Organisations organisations,
            MatterSettings matterSettings,
            TaskSettings settings,
            WorkingCalendar calendar,
            EventLog events,
            InstantSource clock) {
        this.desk = desk;
        this.urges = urges;
        this.change = change;
        this.organisations = organisations;
        this.matterSettings = matterSettings;
        this.settings = settings;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A superior urges.
     *
     * @param within how much time there is to answer; null for what is usual
     */
    @WithTransaction
    public Uni<Urge> bySuperior(Caller staff, UUID matter, String reason, Period within) {
        var by = change.supervisor(staff);
        return desk.holdFor(staff, matter)
                .flatMap(facts -> urging(facts, reason))
                .map(what -> Urge.bySuperior(what, within == null ? usual() : within, by))
                .call(urges::persistAndFlush)
                .call(urge -> desk.note(matter, staff.id(), MatterNote.URGED, reason))
                .call(events::record);
    }

    /** Refuses a matter that is not this citizen's as unknown. */
    @WithTransaction
    public Uni<Void> requireOwn(UUID citizen, UUID matter) {
        return desk.holdOf(citizen, matter).replaceWithVoid();
    }

    /** The applicant urges, once a working day at most. */
    @WithTransaction
    public Uni<Urge> byApplicant(UUID citizen, UUID matter, String reason) {
        var now = clock.instant();
        return desk.holdOf(citizen, matter)
                .flatMap(facts -> urging(facts, reason))
                .map(what -> Urge.byApplicant(what, usual(), matterSettings.soon(), calendar, now))
                .call(() -> requireFirstToday(matter))
                .call(urges::persistAndFlush)
                .call(urge -> desk.note(matter, citizen, MatterNote.URGED_BY_APPLICANT, reason))
                .call(events::record);
    }

    /** The holder answers; the applicant reads what the applicant asked. */
    @WithTransaction
    public Uni<Urge> answer(Caller staff, UUID urge, String words) {
        var by = change.supervisor(staff);
        return urges.matterOf(urge)
                .flatMap(desk::hold)
                .flatMap(matter -> urges.lock(urge))
                .invoke(found -> requireSeen(found, staff))
                .invoke(found -> found.answer(words, by))
                .call(urges::persistAndFlush)
                .call(found -> desk.note(
                        found.matterId(),
                        staff.id(),
                        found.isByApplicant() ? MatterNote.APPLICANT_ANSWERED : MatterNote.URGE_ANSWERED,
                        words))
                .call(events::record);
    }

    private Uni<Urging> urging(MatterFacts matter, String reason) {
        return organisations
                .require(matter.organisationId())
                .flatMap(holder -> urges.countOf(matter.id())
                        .map(before -> new Urging(matter, holder.path(), before + 1, reason)));
    }

    private Uni<Void> requireFirstToday(UUID matter) {
        var day = Urge.dayOf(clock.instant(), calendar);
        return urges.urgedByApplicant(matter, day)
                .invoke(before -> {
                    if (before) {
                        throw new Refused(TaskRefusal.URGED_TODAY, Map.of("again", calendar.plusWorkdays(day, 1)));
                    }
                })
                .replaceWithVoid();
    }

    private void requireSeen(Urge urge, Caller staff) {
        if (!staff.covers(urge.organisationPath())
                || !desk.linesOf(staff.roles()).contains(urge.line())) {
            throw Urges.unknown();
        }
    }

    private Period usual() {
        return Period.workingDays(settings.answerWorkingDays());
    }
}
