package org.legalcircle.consultation.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Opening rules put together piece by piece: an hour a slot, the working calendar followed, unless said otherwise. */
final class OpeningRulesSketch {
    static final Set<Channel> ON_SITE = Set.of(Channel.ON_SITE);
    static final Set<Channel> PHONE = Set.of(Channel.PHONE);

    private final List<WeeklyHours> weekly = new ArrayList<>();
    private final List<Break> breaks = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();
    private final List<ExtraDay> extraDays = new ArrayList<>();
    private boolean followsWorkingCalendar = true;
    private DayOfWeek makeUpDayPattern;
    private Duration slotLength = Duration.ofHours(1);
    private Duration buffer = Duration.ZERO;
    private int capacity = 1;
    private Duration earliestNotice;
    private int bookingWindowDays = OpeningRules.DEFAULT_BOOKING_WINDOW_DAYS;
    private Duration cancellationNotice;

    /** Monday to Friday on site, {@code from} to {@code to}. */
    static OpeningRulesSketch office(String from, String to) {
        var sketch = new OpeningRulesSketch();
        for (var weekday = DayOfWeek.MONDAY; weekday != DayOfWeek.SATURDAY; weekday = weekday.plus(1)) {
            sketch.hours(weekday, from, to);
        }
        return sketch;
    }

    OpeningRulesSketch hours(DayOfWeek weekday, String from, String to) {
        return hours(weekday, from, to, ON_SITE);
    }

    OpeningRulesSketch hours(DayOfWeek weekday, String from, String to, Set<Channel> channels) {
        weekly.add(new WeeklyHours(weekday, LocalTime.parse(from), LocalTime.parse(to), channels));
        return this;
    }

    OpeningRulesSketch pause(DayOfWeek weekday, String from, String to) {
        breaks.add(new Break(weekday, LocalTime.parse(from), LocalTime.parse(to)));
        return this;
    }

    OpeningRulesSketch closed(String from, String to) {
        return closure(new Closure(LocalDate.parse(from), LocalDate.parse(to), "ANNUAL_LEAVE"));
    }

    OpeningRulesSketch closure(Closure closure) {
        closures.add(closure);
        return this;
    }

    OpeningRulesSketch extra(String date, String from, String to) {
        extraDays.add(new ExtraDay(LocalDate.parse(date), LocalTime.parse(from), LocalTime.parse(to), PHONE));
        return this;
    }

    OpeningRulesSketch whateverTheCalendarSays() {
        followsWorkingCalendar = false;
        return this;
    }

    OpeningRulesSketch makeUpDaysLike(DayOfWeek weekday) {
        makeUpDayPattern = weekday;
        return this;
    }

    OpeningRulesSketch slots(String length) {
        slotLength = length == null ? null : Duration.parse(length);
        return this;
    }

    OpeningRulesSketch buffer(String length) {
        buffer = Duration.parse(length);
        return this;
    }

    OpeningRulesSketch capacity(int citizens) {
        capacity = citizens;
        return this;
    }

    OpeningRulesSketch earliestNotice(String length) {
        earliestNotice = Duration.parse(length);
        return this;
    }

    OpeningRulesSketch window(int days) {
        bookingWindowDays = days;
        return this;
    }

    OpeningRulesSketch cancellationNotice(String length) {
        cancellationNotice = Duration.parse(length);
        return this;
    }

    OpeningRules rules() {
        return new OpeningRules(
                weekly,
                breaks,
                closures,
                extraDays,
                followsWorkingCalendar,
                makeUpDayPattern,
                slotLength,
                buffer,
                capacity,
                earliestNotice,
                bookingWindowDays,
                cancellationNotice);
    }
}
