package org.legalcircle.consultation.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.legalcircle.platform.time.DayKind;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

/** What the opening rules of an adviser mean for one date. */
final class DayPlan {
    private final OpeningRules rules;
    private final LocalDate day;
    private final DayKind kind;
    private final DayOfWeek weekday;

    DayPlan(OpeningRules rules, LocalDate day, WorkingCalendar calendar) {
        this.rules = rules;
        this.day = day;
        this.kind = rules.followsWorkingCalendar() ? calendar.kindOf(day) : DayKind.WORKDAY;
        this.weekday = kind == DayKind.MAKE_UP_WORKDAY ? makeUpPattern() : day.getDayOfWeek();
    }

    List<SlotTime> slots() {
        if (rules.closures().stream().anyMatch(closure -> closure.covers(day))) {
            return List.of();
        }
        var slots = new ArrayList<SlotTime>();
        var free = Instant.MIN;
        for (var opening : openings()) {
            var start = later(free, at(opening.span().from()));
            var close = at(opening.span().to());
            for (var end = start.plus(rules.slotLength()); !end.isAfter(close); end = start.plus(rules.slotLength())) {
                slots.add(new SlotTime(start, end, opening.channels()));
                start = end.plus(rules.buffer());
                free = start;
            }
        }
        return List.copyOf(slots);
    }

    /** The hours without the breaks, in order of time. */
    private List<Opening> openings() {
        var breaks = rules.breaks().stream()
                .filter(pause -> pause.appliesOn(weekday))
                .map(Break::span)
                .toList();
        return Stream.concat(regular().stream(), extra())
                .flatMap(opening -> opening.without(breaks))
                .sorted(Comparator.comparing(opening -> opening.span().from()))
                .toList();
    }

    private List<Opening> regular() {
        if (kind == DayKind.HOLIDAY) {
            return List.of();
        }
        return rules.weekly().stream()
                .filter(hours -> hours.dayOfWeek() == weekday)
                .map(hours -> new Opening(hours.span(), hours.channels()))
                .toList();
    }

    private Stream<Opening> extra() {
        var regular = regular().stream().map(Opening::span).toList();
        return rules.extraDays().stream()
                .filter(extra -> extra.date().equals(day))
                .map(extra -> new Opening(extra.span(), extra.channels()))
                .flatMap(opening -> opening.without(regular));
    }

    private DayOfWeek makeUpPattern() {
        return rules.makeUpDayPattern() != null
                ? rules.makeUpDayPattern()
                : rules.weekly().stream()
                        .map(WeeklyHours::dayOfWeek)
                        .min(Comparator.naturalOrder())
                        .orElse(day.getDayOfWeek());
    }

    private Instant at(LocalTime time) {
        return day.atTime(time).atZone(Zone.ID).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Opening(TimeSpan span, Set<Channel> channels) {
        Stream<Opening> without(List<TimeSpan> others) {
            return span.without(others).stream().map(left -> new Opening(left, channels));
        }
    }
}
