package org.legalcircle.consultation.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What opening rules must keep to; each check refuses with its flaw. */
final class OpeningRulesCheck {
    private static final Duration SHORTEST_SLOT = Duration.ofMinutes(5);
    private static final Duration LONGEST_SLOT = Duration.ofHours(8);
    private static final Duration LONGEST_BUFFER = Duration.ofHours(4);
    private static final Duration LONGEST_NOTICE = Duration.ofDays(30);
    private static final int LONGEST_WINDOW = 180;

    private OpeningRulesCheck() {}

    /** An unchangeable copy; an absent list is empty. */
    static <T> List<T> bounded(List<T> list, int limit) {
        if (list == null) {
            return List.of();
        }
        OpeningRulesFlaw.TOO_MANY_ENTRIES.refuseIf(list.size() > limit);
        OpeningRulesFlaw.PART_MISSING.refuseIf(list.stream().anyMatch(Objects::isNull));
        return List.copyOf(list);
    }

    /** The same channels, unchangeable and always in the same order. */
    static Set<Channel> channels(Set<Channel> channels) {
        OpeningRulesFlaw.CHANNEL_MISSING.refuseIf(channels == null || channels.isEmpty());
        OpeningRulesFlaw.PART_MISSING.refuseIf(channels.stream().anyMatch(Objects::isNull));
        return Collections.unmodifiableSet(EnumSet.copyOf(channels));
    }

    static void hours(List<WeeklyHours> weekly, List<ExtraDay> extraDays, DayOfWeek makeUpDayPattern) {
        disjoint(weekly, WeeklyHours::dayOfWeek, WeeklyHours::span);
        disjoint(extraDays, ExtraDay::date, ExtraDay::span);
        OpeningRulesFlaw.MAKE_UP_PATTERN_WITHOUT_HOURS.refuseIf(
                makeUpDayPattern != null && weekly.stream().noneMatch(hours -> hours.dayOfWeek() == makeUpDayPattern));
    }

    static void lengths(Duration slotLength, Duration buffer, Duration earliestNotice, Duration cancellationNotice) {
        OpeningRulesFlaw.PART_MISSING.refuseIf(slotLength == null);
        OpeningRulesFlaw.SLOT_LENGTH_OUT_OF_RANGE.refuseIf(
                !within(slotLength, SHORTEST_SLOT, LONGEST_SLOT) || !inFullMinutes(slotLength));
        OpeningRulesFlaw.BUFFER_OUT_OF_RANGE.refuseIf(
                !within(buffer, Duration.ZERO, LONGEST_BUFFER) || !inFullMinutes(buffer));
        OpeningRulesFlaw.EARLIEST_NOTICE_OUT_OF_RANGE.refuseIf(!within(earliestNotice, Duration.ZERO, LONGEST_NOTICE));
        OpeningRulesFlaw.CANCELLATION_NOTICE_OUT_OF_RANGE.refuseIf(
                !within(cancellationNotice, Duration.ZERO, LONGEST_NOTICE));
    }

    static void counts(int capacity, int bookingWindowDays) {
        OpeningRulesFlaw.CAPACITY_OUT_OF_RANGE.refuseIf(capacity < 1 || capacity > Slot.MOST_SEATS);
        OpeningRulesFlaw.BOOKING_WINDOW_OUT_OF_RANGE.refuseIf(
                bookingWindowDays < 1 || bookingWindowDays > LONGEST_WINDOW);
    }

    private static <T, D> void disjoint(List<T> hours, Function<T, D> day, Function<T, TimeSpan> span) {
        hours.stream()
                .collect(Collectors.groupingBy(day, Collectors.mapping(span, Collectors.toList())))
                .values()
                .forEach(OpeningRulesCheck::disjoint);
    }

    private static void disjoint(Collection<TimeSpan> ofOneDay) {
        for (var one : ofOneDay) {
            // One of them is the span itself.
            OpeningRulesFlaw.OVERLAPPING_HOURS.refuseIf(
                    ofOneDay.stream().filter(one::overlaps).count() > 1);
        }
    }

    private static boolean within(Duration length, Duration shortest, Duration longest) {
        return length.compareTo(shortest) >= 0 && length.compareTo(longest) <= 0;
    }

    private static boolean inFullMinutes(Duration length) {
        return length.toSecondsPart() == 0 && length.toNanosPart() == 0;
    }
}
