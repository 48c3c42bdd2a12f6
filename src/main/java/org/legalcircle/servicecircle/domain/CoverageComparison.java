package org.legalcircle.servicecircle.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.WorkingCalendar;

/** What changed from one run to another. */
public record CoverageComparison(
        ComparedRun before, ComparedRun after, AreaDifference whole, List<AreaDifference> townships) {
    private static final int DAYS_OF_A_WEEK = 7;

    /**
     * What has to be known of a run to count again.
     *
     * @param computedAt the cut-off: points and villages as they were then
     * @param points how many points were looked at
     * @param estimated whether any travel time was estimated
     * @param standIn whether an estimate stood in for an engine that did not answer
     * @param travelVersion what the travel times were made of; null for a run of before
     * @param holidaysKnown false where the holidays of the week were not known yet
     * @param supposed whether it is about points as they might be
     */
    public record ComparedRun(
            UUID id,
            Instant computedAt,
            CoverageQuestion question,
            CoverageRun.CoverageRule rule,
            int points,
            TravelEngine engine,
            boolean estimated,
            boolean standIn,
            String travelVersion,
            String calendarVersion,
            boolean holidaysKnown,
            boolean supposed) {
        static ComparedRun of(CoverageRun run) {
            return new ComparedRun(
                    run.id(),
                    run.computedAt(),
                    run.question(),
                    run.rule(),
                    run.points(),
                    run.engine(),
                    run.estimated(),
                    run.standIn(),
                    run.travelVersion(),
                    run.calendarVersion(),
                    run.holidaysKnown(),
                    !run.changes().isEmpty());
        }
    }

    /**
     * Compares two runs; refuses such as were counted in different ways, with the names of what differs.
     *
     * @param fewest what concerns fewer people is held back
     */
    public static CoverageComparison of(CoverageRun before, CoverageRun after, int fewest, WorkingCalendar calendar) {
        var differs = differs(before, after, calendar);
        if (!differs.isEmpty()) {
            throw new Refused(ServiceCircleRefusal.RUNS_NOT_COMPARABLE, Map.of("differs", String.join(", ", differs)));
        }
        var whole = new AreaDifference.Pair(before.whole(), after.whole());
        return new CoverageComparison(
                ComparedRun.of(before),
                ComparedRun.of(after),
                whole.concernsFewerThan(fewest) ? whole.heldBack() : whole.told(),
                AreaDifference.told(pairs(before, after), fewest));
    }

    private static List<AreaDifference.Pair> pairs(CoverageRun before, CoverageRun after) {
        var one = byCode(before);
        var other = byCode(after);
        var codes = new TreeSet<>(one.keySet());
        codes.addAll(other.keySet());
        return codes.stream()
                .map(code -> new AreaDifference.Pair(one.get(code), other.get(code)))
                .toList();
    }

    private static Map<String, AreaCoverage> byCode(CoverageRun run) {
        return run.townships().stream().collect(Collectors.toMap(AreaCoverage::code, Function.identity()));
    }

    private static List<String> differs(CoverageRun one, CoverageRun other, WorkingCalendar calendar) {
        var differs = new ArrayList<String>();
        note(differs, "rule", one.rule(), other.rule());
        note(differs, "branch", one.branch(), other.branch());
        note(differs, "mode", one.question().mode(), other.question().mode());
        note(differs, "minutes", one.question().minutes(), other.question().minutes());
        note(differs, "service", one.question().service(), other.question().service());
        note(differs, "engine", one.engine(), other.engine());
        note(differs, "travelVersion", one.travelVersion(), other.travelVersion());
        note(differs, "standIn", one.standIn(), other.standIn());
        note(differs, "workdays", workdays(one, calendar), workdays(other, calendar));
        return differs;
    }

    private static void note(List<String> differs, String name, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            differs.add(name);
        }
    }

    /** A week with a holiday has fewer hours than others, whoever opens what. */
    private static List<Boolean> workdays(CoverageRun run, WorkingCalendar calendar) {
        LocalDate monday = run.question().week();
        return IntStream.range(0, DAYS_OF_A_WEEK)
                .mapToObj(day -> calendar.isWorkday(monday.plusDays(day)))
                .toList();
    }
}
