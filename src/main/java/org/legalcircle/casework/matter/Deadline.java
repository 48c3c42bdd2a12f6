package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

/**
 * When something has to be done by law. A value: what changes it answers another one. The day it starts on is not
 * counted; it ends with the last moment of its last day, which is never a rest day; one in hours runs from the moment
 * to the moment (Civil Code arts. 201 to 203).
 *
 * @param startedAt when what starts it happened
 * @param dueAt the first moment that is too late; null while it is paused
 * @param calendarVersion the calendar it was counted by
 */
@RegisterForReflection
public record Deadline(
        Period period,
        Instant startedAt,
        List<Pause> pauses,
        List<Extension> extensions,
        Instant dueAt,
        String calendarVersion) {
    /** Keeps its own copies. */
    public Deadline {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    /** One whose start fell on {@code day}. */
    public static Deadline startingOn(LocalDate day, Period period, WorkingCalendar calendar) {
        return startingAt(beginOf(day), period, calendar);
    }

    /** One whose start fell on that moment. */
    public static Deadline startingAt(Instant moment, Period period, WorkingCalendar calendar) {
        return new Deadline(period, moment, List.of(), List.of(), null, null).countedBy(calendar);
    }

    /** It stands still from {@code day} on: that day is not counted any more. */
    public Deadline pausedOn(LocalDate day, LawfulGround ground) {
        return pausedAt(beginOf(day), ground);
    }

    /** It stands still from the moment on; refused where it does already, or has passed. */
    public Deadline pausedAt(Instant moment, LawfulGround ground) {
        requireRunning(moment);
        if (moment.isBefore(lastTurn())) {
            throw new IllegalArgumentException("a pause begins after what was before it");
        }
        var more = Stream.concat(pauses.stream(), Stream.of(new Pause(moment, null, ground)));
        return new Deadline(period, startedAt, more.toList(), extensions, null, calendarVersion);
    }

    /** It goes on from {@code day} on: that day is counted again. */
    public Deadline resumedOn(LocalDate day, WorkingCalendar calendar) {
        return resumedAt(beginOf(day), calendar);
    }

    /** It goes on, with as much time as was left; refused where it does not stand still. */
    public Deadline resumedAt(Instant moment, WorkingCalendar calendar) {
        if (!standsStill()) {
            throw new Refused(MatterRefusal.DEADLINE_NOT_PAUSED);
        }
        var ended = new ArrayList<>(pauses);
        var last = ended.remove(ended.size() - 1);
        if (moment.isBefore(last.from())) {
            throw new IllegalArgumentException("a pause ends after it began");
        }
        ended.add(last.endedAt(moment));
        return new Deadline(period, startedAt, ended, extensions, null, null).countedBy(calendar);
    }

    /**
     * It has more time; refused beyond the limit of law, by who may not approve it, while it stands still, and once it
     * has passed.
     *
     * @param roles what the approver may act as
     */
    public Deadline extendedBy(Extension extension, ExtensionLimit limit, Set<Role> roles, WorkingCalendar calendar) {
        requireRunning(extension.grantedAt());
        limit.require(extension.by(), roles, extensions.size());
        if (extension.by().isInHours() != period.isInHours()) {
            throw new IllegalArgumentException("hours are extended by hours, days by days");
        }
        var more = Stream.concat(extensions.stream(), Stream.of(extension));
        return new Deadline(period, startedAt, pauses, more.toList(), null, null).countedBy(calendar);
    }

    /** The same counted by another calendar. */
    public Deadline countedBy(WorkingCalendar calendar) {
        return new Deadline(
                period, startedAt, pauses, extensions, standsStill() ? null : due(calendar), calendar.version());
    }

    /** Whether a pause goes on. */
    public boolean standsStill() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).goesOn();
    }

    /** The last day on which it can be kept; null while it is paused. */
    public LocalDate lastDay() {
        return dueAt == null ? null : Zone.dateOf(dueAt.minusNanos(1));
    }

    /** Whether it has passed when {@code day} begins; never while it is paused. */
    public boolean overdueOn(LocalDate day) {
        return overdueAt(beginOf(day));
    }

    /** Whether it has passed by then; never while it is paused. */
    public boolean overdueAt(Instant moment) {
        return dueAt != null && !moment.isBefore(dueAt);
    }

    private void requireRunning(Instant moment) {
        if (standsStill()) {
            throw new Refused(MatterRefusal.DEADLINE_PAUSED);
        }
        if (overdueAt(moment)) {
            throw new Refused(MatterRefusal.DEADLINE_PASSED);
        }
    }

    private Instant lastTurn() {
        return pauses.isEmpty() ? startedAt : pauses.get(pauses.size() - 1).until();
    }

    private Instant due(WorkingCalendar calendar) {
        return period.isInHours() ? dueByTheHour() : beginOf(lastDay(calendar).plusDays(1));
    }

    private Instant dueByTheHour() {
        var hours = parts().mapToLong(Period::amount).sum();
        var due = startedAt.plusSeconds(hours * 3600);
        for (var pause : pauses) {
            due = due.plus(pause.length());
        }
        return due;
    }

    private LocalDate lastDay(WorkingCalendar calendar) {
        var day = Zone.dateOf(startedAt);
        for (var part : parts().toList()) {
            day = counted(part, day, calendar);
        }
        while (!calendar.isWorkday(day) || isPaused(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate counted(Period part, LocalDate after, WorkingCalendar calendar) {
        var day = after;
        for (var left = part.daysAfter(after); left > 0; ) {
            day = day.plusDays(1);
            if (!isPaused(day) && (!part.isInWorkingDays() || calendar.isWorkday(day))) {
                left--;
            }
        }
        return day;
    }

    private boolean isPaused(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }

    private Stream<Period> parts() {
        return Stream.concat(Stream.of(period), extensions.stream().map(Extension::by));
    }

    private static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(Zone.ID).toInstant();
    }
}
