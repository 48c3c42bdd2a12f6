package org.legalcircle.platform.time;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Which days are worked, by the State Council's yearly notices. In a year whose notice is not loaded every Monday to
 * Friday counts as a workday. Immutable; safe for any thread.
 */
public final class WorkingCalendar {
    private static final int LONGEST_PERIOD = 10_000;
    private static final int VERSION_BYTES = 8;

    private final Map<LocalDate, DayKind> exceptions;
    private final Set<Integer> years;
    private final IntConsumer unknownYear;
    private final String version;

    private WorkingCalendar(Map<LocalDate, DayKind> exceptions, Set<Integer> years, IntConsumer unknownYear) {
        this.exceptions = Map.copyOf(exceptions);
        this.years = Set.copyOf(years);
        this.unknownYear = unknownYear;
        this.version = hash(years + "\n" + exceptions);
    }

    /**
     * The calendar of some years.
     *
     * @param notices one for each year
     * @param unknownYear told the year whenever a day of a year without notice is asked for
     * @throws IllegalArgumentException if a year comes twice or two notices contradict each other
     */
    public static WorkingCalendar of(Collection<CalendarYear> notices, IntConsumer unknownYear) {
        var exceptions = new TreeMap<LocalDate, DayKind>();
        var years = new TreeSet<Integer>();
        for (var notice : notices) {
            if (!years.add(notice.year())) {
                throw new IllegalArgumentException("the year " + notice.year() + " is listed twice");
            }
            notice.holidays().stream()
                    .flatMap(CalendarYear.DaysOff::days)
                    .forEach(day -> add(exceptions, day, DayKind.HOLIDAY));
            notice.makeUpWorkdays().forEach(day -> add(exceptions, day, DayKind.MAKE_UP_WORKDAY));
        }
        return new WorkingCalendar(exceptions, years, unknownYear);
    }

    private static void add(Map<LocalDate, DayKind> exceptions, LocalDate day, DayKind kind) {
        var other = exceptions.putIfAbsent(day, kind);
        if (other != null && other != kind) {
            throw new IllegalArgumentException("the notices of two years contradict each other on " + day);
        }
    }

    /** Whether {@code day} is worked, make-up workdays included. */
    public boolean isWorkday(LocalDate day) {
        return kindOf(day).isWorkday();
    }

    /** What kind of day {@code day} is. */
    public DayKind kindOf(LocalDate day) {
        if (!knows(day.getYear())) {
            unknownYear.accept(day.getYear());
        }
        var exception = exceptions.get(day);
        if (exception != null) {
            return exception;
        }
        return CalendarYear.isWeekend(day) ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    /**
     * The last day of a period of working days; {@code start} itself is not counted (Civil Code art. 201).
     *
     * @param n working days, 0 to 10,000; for 0 the answer is {@code start}, worked or not
     */
    public LocalDate plusWorkdays(LocalDate start, int n) {
        if (n < 0 || n > LONGEST_PERIOD) {
            throw new IllegalArgumentException("working days must be within 0 to " + LONGEST_PERIOD);
        }
        var day = start;
        for (var counted = 0; counted < n; counted++) {
            day = rollForward(day.plusDays(1));
        }
        return day;
    }

    /** {@code day} if it is worked, otherwise the first workday after it (Civil Code art. 203). */
    public LocalDate rollForward(LocalDate day) {
        var workday = day;
        while (!isWorkday(workday)) {
            workday = workday.plusDays(1);
        }
        return workday;
    }

    /** Whether the notice of {@code year} is loaded. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** 16 hexadecimal digits that are the same for the same days in the same years, on every machine. */
    public String version() {
        return version;
    }

    /** The years whose notices are loaded, and the version. */
    @Override
    public String toString() {
        return years.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ", "", " ")) + version;
    }

    private static String hash(String days) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(days.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
