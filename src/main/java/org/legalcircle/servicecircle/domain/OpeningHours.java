package org.legalcircle.servicecircle.domain;

import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legalcircle.platform.time.DayKind;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

/**
 * When a point is open. For each day the first of these decides: closed days; temporary hours; the working calendar,
 * by which a point that follows it is closed on holidays and keeps a workday's hours on make-up workdays; the hours of
 * the week. Travelling service days come on top, but not on closed days, and not on holidays where the calendar is
 * followed. An absent list is empty.
 *
 * @param weekly hours of the week, at most 42, not overlapping on a day
 * @param followsWorkingCalendar closed on public holidays, open on make-up workdays
 * @param makeUpDayPattern the weekday whose hours hold on make-up workdays; absent: the first that has hours
 * @param closures closed days, at most 100
 * @param temporary temporary hours, at most 100, not overlapping
 * @param travelling travelling service days, at most 100
 */
public record OpeningHours(
        @Size(max = 42) List<HoursOfAWeekday> weekly,
        boolean followsWorkingCalendar,
        DayOfWeek makeUpDayPattern,
        @Size(max = 100) List<ClosedDays> closures,
        @Size(max = 100) List<TemporaryHours> temporary,
        @Size(max = 100) List<TravellingDay> travelling) {
    /** How many days ahead an opening is looked for. */
    public static final int LOOKING_AHEAD_DAYS = 60;

    private static final int LONGEST_OPENING_DAYS = 8;
    private static final int MOST_WEEKLY = 42;
    private static final int MOST_EXCEPTIONS = 100;

    /** Refuses with {@link ServiceCircleRefusal#OPENING_HOURS_INVALID}, whose fact {@code reason} names the flaw. */
    public OpeningHours {
        weekly = bounded(weekly, MOST_WEEKLY);
        closures = bounded(closures, MOST_EXCEPTIONS);
        temporary = bounded(temporary, MOST_EXCEPTIONS);
        travelling = bounded(travelling, MOST_EXCEPTIONS);
        weekly.stream()
                .collect(Collectors.groupingBy(
                        HoursOfAWeekday::dayOfWeek, Collectors.mapping(HoursOfAWeekday::hours, Collectors.toList())))
                .values()
                .forEach(Hours::requireDisjoint);
        for (var one : temporary) {
            OpeningHoursFlaw.OVERLAPPING_DAYS.refuseIf(
                    temporary.stream().filter(one::shareADayWith).count() > 1);
        }
        if (makeUpDayPattern != null) {
            var pattern = makeUpDayPattern;
            OpeningHoursFlaw.MAKE_UP_PATTERN_WITHOUT_HOURS.refuseIf(
                    weekly.stream().noneMatch(hours -> hours.dayOfWeek() == pattern));
        }
    }

    /** Hours of the week that follow the working calendar, without any exception. */
    public static OpeningHours ofWeek(List<HoursOfAWeekday> weekly) {
        return new OpeningHours(weekly, true, null, List.of(), List.of(), List.of());
    }

    /** The same, with one more travelling service day. */
    public OpeningHours with(TravellingDay more) {
        var all = Stream.concat(travelling.stream(), Stream.of(more));
        return new OpeningHours(weekly, followsWorkingCalendar, makeUpDayPattern, closures, temporary, all.toList());
    }

    /** The time around {@code instant} in which the point is open, over midnight too; null if it is closed then. */
    public OpenTime openTimeAt(Instant instant, WorkingCalendar calendar) {
        var open = nextOpening(instant, calendar);
        return open != null && open.holds(instant) ? open : null;
    }

    /**
     * The first time from {@code instant} on in which the point is open, the one around it included; null if there is
     * none within {@link #LOOKING_AHEAD_DAYS} days.
     */
    public OpenTime nextOpening(Instant instant, WorkingCalendar calendar) {
        var today = Zone.dateOf(instant);
        for (var ahead = 0; ahead <= LOOKING_AHEAD_DAYS; ahead++) {
            var day = today.plusDays(ahead);
            var from = ahead == 0 ? minuteOf(instant, day) : 0;
            var minutes = minutesOf(day, calendar);
            var begin = minutes.nextSetBit(from);
            if (begin >= 0) {
                return openTime(day, begin, calendar);
            }
        }
        return null;
    }

    /** Whether the point is open at some moment from {@code from} until {@code to}, both included. */
    public boolean opensBetween(Instant from, Instant to, WorkingCalendar calendar) {
        var last = Zone.dateOf(to);
        for (var day = Zone.dateOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            var earliest = Math.max(0, minuteOf(from, day));
            var open = minutesOf(day, calendar).nextSetBit(earliest);
            if (open >= 0 && !at(day, open).isAfter(to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the holidays and make-up workdays are known by which an opening was found; until they are, every Monday to
     * Friday counts as a workday, and no other day.
     *
     * @param from since when it was looked for
     * @param found what {@link #nextOpening} found
     */
    public boolean holidaysKnown(Instant from, OpenTime found, WorkingCalendar calendar) {
        var last = found == null
                ? from.plus(LOOKING_AHEAD_DAYS, ChronoUnit.DAYS)
                : found.until().minusSeconds(1);
        return !keepsHolidays()
                || calendar.knows(Zone.dateOf(from).getYear())
                        && calendar.knows(Zone.dateOf(last).getYear());
    }

    private boolean keepsHolidays() {
        return followsWorkingCalendar && !(weekly.isEmpty() && travelling.isEmpty());
    }

    /** The minutes of {@code day} in which the point is open: bit 0 is the first minute, bit 1439 the last. */
    public BitSet minutesOf(LocalDate day, WorkingCalendar calendar) {
        var open = new BitSet(Hours.MINUTES_OF_A_DAY);
        hoursOf(day, calendar).forEach(hours -> open.set(hours.begin(), hours.end()));
        return open;
    }

    private List<Hours> hoursOf(LocalDate day, WorkingCalendar calendar) {
        if (closures.stream().anyMatch(closed -> closed.cover(day))) {
            return List.of();
        }
        var kind = followsWorkingCalendar ? calendar.kindOf(day) : DayKind.WORKDAY;
        var own = temporary.stream().filter(some -> some.cover(day)).findFirst();
        var regular = own.map(TemporaryHours::hours).orElseGet(() -> hoursOfWeek(day, kind));
        if (kind == DayKind.HOLIDAY) {
            return regular;
        }
        var travelling =
                this.travelling.stream().filter(some -> some.fallsOn(day)).map(TravellingDay::hours);
        return Stream.concat(regular.stream(), travelling).toList();
    }

    private List<Hours> hoursOfWeek(LocalDate day, DayKind kind) {
        if (kind == DayKind.HOLIDAY) {
            return List.of();
        }
        var weekday = kind == DayKind.MAKE_UP_WORKDAY ? makeUpPattern(day) : day.getDayOfWeek();
        return weekly.stream()
                .filter(hours -> hours.dayOfWeek() == weekday)
                .map(HoursOfAWeekday::hours)
                .toList();
    }

    private DayOfWeek makeUpPattern(LocalDate day) {
        return makeUpDayPattern != null
                ? makeUpDayPattern
                : weekly.stream()
                        .map(HoursOfAWeekday::dayOfWeek)
                        .min(Comparator.naturalOrder())
                        .orElse(day.getDayOfWeek());
    }

    /** The whole of the opening that {@code minute} of {@code day} lies in. */
    private OpenTime openTime(LocalDate day, int minute, WorkingCalendar calendar) {
        var first = day;
        var begin = minutesOf(day, calendar).previousClearBit(minute) + 1;
        while (begin == 0 && first.isAfter(day.minusDays(LONGEST_OPENING_DAYS))) {
            var yesterday = minutesOf(first.minusDays(1), calendar).previousClearBit(Hours.MINUTES_OF_A_DAY - 1) + 1;
            if (yesterday == Hours.MINUTES_OF_A_DAY) {
                break;
            }
            first = first.minusDays(1);
            begin = yesterday;
        }
        var last = day;
        var end = minutesOf(day, calendar).nextClearBit(minute);
        while (end == Hours.MINUTES_OF_A_DAY && last.isBefore(day.plusDays(LONGEST_OPENING_DAYS))) {
            var tomorrow = minutesOf(last.plusDays(1), calendar).nextClearBit(0);
            if (tomorrow == 0) {
                break;
            }
            last = last.plusDays(1);
            end = tomorrow;
        }
        return new OpenTime(at(first, begin), at(last, end));
    }

    private static int minuteOf(Instant instant, LocalDate day) {
        return (int) ((instant.getEpochSecond() - at(day, 0).getEpochSecond()) / 60);
    }

    private static Instant at(LocalDate day, int minute) {
        return day.atStartOfDay(Zone.ID).plusMinutes(minute).toInstant();
    }

    /** An unchangeable copy; an absent list is empty. */
    static <T> List<T> bounded(List<T> list, int limit) {
        if (list == null) {
            return List.of();
        }
        OpeningHoursFlaw.TOO_MANY_ENTRIES.refuseIf(list.size() > limit);
        OpeningHoursFlaw.PART_MISSING.refuseIf(list.stream().anyMatch(Objects::isNull));
        return List.copyOf(list);
    }
}
