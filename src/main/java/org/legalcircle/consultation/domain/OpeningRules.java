package org.legalcircle.consultation.domain;

import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.legalcircle.platform.time.WorkingCalendar;

/**
 * When an adviser can be booked. Slots follow from the rules and the working calendar alone: the same rules always
 * give the same slots. An absent list is empty; an absent length of time is the default named here.
 *
 * @param weekly hours of the week, at most 42, not overlapping on a day
 * @param breaks breaks within the hours, at most 42
 * @param closures days without any slot, at most 200
 * @param extraDays hours on single dates, at most 100, not overlapping on a date
 * @param followsWorkingCalendar closed on public holidays, open on make-up workdays
 * @param makeUpDayPattern the weekday whose hours and breaks hold on make-up workdays; absent: the first that has hours
 * @param slotLength 5 minutes to 8 hours, in full minutes
 * @param buffer free time between a slot and the next of the day, up to 4 hours; absent: none
 * @param capacity citizens in one slot, 1 to 60
 * @param earliestNotice a slot is bookable until this long before its start, up to 30 days; absent: none
 * @param bookingWindowDays a slot is bookable from this many days before its date, 1 to 180
 * @param cancellationNotice a citizen can cancel or move until this long before the start, up to 30 days; absent: 2
 *     hours
 */
public record OpeningRules(
        @Size(max = 42) List<WeeklyHours> weekly,
        @Size(max = 42) List<Break> breaks,
        @Size(max = 200) List<Closure> closures,
        @Size(max = 100) List<ExtraDay> extraDays,
        boolean followsWorkingCalendar,
        DayOfWeek makeUpDayPattern,
        Duration slotLength,
        Duration buffer,
        int capacity,
        Duration earliestNotice,
        int bookingWindowDays,
        Duration cancellationNotice) {

    /** How far ahead slots are bookable unless an adviser says otherwise. */
    public static final int DEFAULT_BOOKING_WINDOW_DAYS = 28;

    /** Until when a citizen can cancel unless an adviser says otherwise. */
    public static final Duration DEFAULT_CANCELLATION_NOTICE = Duration.ofHours(2);

    private static final int LONGEST_SPAN_DAYS = 366;

    /** Refuses with {@link ConsultationRefusal#OPENING_RULES_INVALID}, whose fact {@code reason} is the flaw's name. */
    public OpeningRules {
        weekly = OpeningRulesCheck.bounded(weekly, 42);
        breaks = OpeningRulesCheck.bounded(breaks, 42);
        closures = OpeningRulesCheck.bounded(closures, 200);
        extraDays = OpeningRulesCheck.bounded(extraDays, 100);
        buffer = buffer == null ? Duration.ZERO : buffer;
        earliestNotice = earliestNotice == null ? Duration.ZERO : earliestNotice;
        cancellationNotice = cancellationNotice == null ? DEFAULT_CANCELLATION_NOTICE : cancellationNotice;
        OpeningRulesCheck.hours(weekly, extraDays, makeUpDayPattern);
        OpeningRulesCheck.lengths(slotLength, buffer, earliestNotice, cancellationNotice);
        OpeningRulesCheck.counts(capacity, bookingWindowDays);
    }

    /** Rules with the defaults: the working calendar followed, no breaks, one citizen a slot, no buffer. */
    public static OpeningRules ofWeek(List<WeeklyHours> weekly, Duration slotLength) {
        return new OpeningRules(
                weekly,
                List.of(),
                List.of(),
                List.of(),
                true,
                null,
                slotLength,
                Duration.ZERO,
                1,
                Duration.ZERO,
                DEFAULT_BOOKING_WINDOW_DAYS,
                DEFAULT_CANCELLATION_NOTICE);
    }

    /**
     * The slots of {@code day} in order of time. None shares time with another, with a break or with a closure; each
     * lies wholly within the hours.
     */
    public List<SlotTime> slotsOn(LocalDate day, WorkingCalendar calendar) {
        return new DayPlan(this, day, calendar).slots();
    }

    /**
     * The slots of all days from {@code from} until the day before {@code toExclusive}, in order of time.
     *
     * @throws IllegalArgumentException if these are more than 366 days
     */
    public List<SlotTime> slotsBetween(LocalDate from, LocalDate toExclusive, WorkingCalendar calendar) {
        if (!toExclusive.isAfter(from)) {
            return List.of();
        }
        if (toExclusive.isAfter(from.plusDays(LONGEST_SPAN_DAYS))) {
            throw new IllegalArgumentException("more than " + LONGEST_SPAN_DAYS + " days");
        }
        return from.datesUntil(toExclusive)
                .flatMap(day -> slotsOn(day, calendar).stream())
                .toList();
    }

    /** The instant from which a slot that starts at {@code startsAt} cannot be booked any more. */
    public Instant bookableUntil(Instant startsAt) {
        return startsAt.minus(earliestNotice);
    }

    /** The instant from which a citizen cannot cancel or move what starts at {@code startsAt} any more. */
    public Instant changeableUntil(Instant startsAt) {
        return startsAt.minus(cancellationNotice);
    }

    /** The last date that can be booked on the date {@code today}. */
    public LocalDate lastBookableDay(LocalDate today) {
        return today.plusDays(bookingWindowDays);
    }
}
