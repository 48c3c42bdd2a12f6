package org.legalcircle.servicecircle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.LegalService;

/** A thousand people in T1, as many in T2 and T3; how many of them reach a point is what the tests change. */
class ComparingRunsTest {
    private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);
    private static final int PEOPLE = 1000;
    private static final int FEWEST = 5;

    private final CoverageQuestion question = new CoverageQuestion(WEEK, TravelMode.WALK, 30, null);

    private static AreaCoverage area(String code, long reached, long people) {
        return new AreaCoverage(
                code,
                code,
                3,
                2,
                Rate.of(reached, people),
                Rate.of(reached * 40, people * OpenWeek.HOURS),
                new ArrayList<>(Collections.nCopies(OpenWeek.HOURS, reached)),
                false);
    }

    private static AreaCoverage untold(String code) {
        return AreaCoverage.untold(code, code, 3, 2);
    }

    private static CoverageRun run(CoverageQuestion question, TravelEngine engine, AreaCoverage... townships) {
        var all = List.of(townships);
        var whole = area(null, sum(all, true), sum(all, false));
        return new CoverageRun(
                UUID.randomUUID(),
                Instant.parse("2026-11-23T01:00:00Z"),
                "/1/",
                question,
                List.of(),
                CoverageRun.CoverageRule.SETS_OFF_ON_THE_HOUR,
                7,
                engine,
                true,
                engine != TravelEngine.ESTIMATE,
                "t",
                "c",
                true,
                whole,
                all,
                null);
    }

    private static long sum(List<AreaCoverage> all, boolean reached) {
        return all.stream()
                .map(AreaCoverage::reached)
                .filter(rate -> rate.denominator() != null)
                .mapToLong(rate -> reached ? rate.numerator() : rate.denominator())
                .sum();
    }

    private CoverageRun run(AreaCoverage... townships) {
        return run(question, TravelEngine.ESTIMATE, townships);
    }

    private static CoverageRun byEngine(CoverageRun run) {
        return new CoverageRun(
                run.id(),
                run.computedAt(),
                run.branch(),
                run.question(),
                run.changes(),
                run.rule(),
                run.points(),
                run.engine(),
                true,
                false,
                "t",
                run.calendarVersion(),
                run.holidaysKnown(),
                run.whole(),
                run.townships(),
                null);
    }

    private static CoverageComparison compare(CoverageRun before, CoverageRun after) {
        return CoverageComparison.of(before, after, FEWEST, OpeningHoursTest.CALENDAR);
    }

    @Test
    void the_difference_is_told_with_all_it_is_made_of() {
        var before = run(area("T1", 500, PEOPLE), area("T2", 250, PEOPLE));
        var after = run(area("T1", 600, PEOPLE), area("T2", 250, PEOPLE));

        var compared = compare(before, after);

        var first = compared.townships().get(0);
        assertThat(first.reachedBefore()).isEqualTo(Rate.of(500, PEOPLE));
        assertThat(first.reachedAfter()).isEqualTo(Rate.of(600, PEOPLE));
        assertThat(first.reachedPoints()).isEqualTo(10.0);
        assertThat(first.hoursPoints()).isEqualTo(2.4);
        assertThat(compared.townships().get(1).reachedPoints()).isZero();
        assertThat(compared.whole().reachedPoints()).isEqualTo(5.0);
        assertThat(compared.before().id()).isEqualTo(before.id());
        assertThat(compared.after().rule()).isEqualTo(after.rule());
    }

    @Test
    void a_loss_is_told_as_one() {
        var compared = compare(run(area("T1", 600, PEOPLE)), run(area("T1", 500, PEOPLE)));

        assertThat(compared.whole().reachedPoints()).isEqualTo(-10.0);
    }

    @Test
    void few_people_who_make_the_difference_are_held_back_and_cannot_be_found_out_by_subtraction() {
        var compared = compare(
                run(area("T1", 500, PEOPLE), area("T2", 250, PEOPLE), area("T3", 100, 2000)),
                run(area("T1", 503, PEOPLE), area("T2", 350, PEOPLE), area("T3", 100, 2000)));

        assertThat(compared.townships()).extracting(AreaDifference::suppressed).containsExactly(true, true, false);
        assertThat(compared.townships().get(0).reachedAfter()).isEqualTo(Rate.untold());
        assertThat(compared.townships().get(1).hoursPoints()).isNull();
        assertThat(compared.whole().reachedPoints()).isNotNull();
    }

    @Test
    void a_township_without_a_difference_hides_nobody() {
        var compared = compare(
                run(area("T1", 500, PEOPLE), area("T2", 250, 900), area("T3", 100, 2000)),
                run(area("T1", 503, PEOPLE), area("T2", 250, 900), area("T3", 200, 2000)));

        assertThat(compared.townships()).extracting(AreaDifference::suppressed).containsOnly(true);
    }

    @Test
    void so_are_few_who_moved_away_and_few_who_lost_or_gained_an_hour() {
        assertThat(compare(run(area("T1", 500, PEOPLE)), run(area("T1", 500, PEOPLE - 4)))
                        .whole()
                        .suppressed())
                .isTrue();
        var after = area("T1", 500, PEOPLE);
        after.byHour().set(17, 498L);
        assertThat(compare(run(area("T1", 500, PEOPLE)), run(after))
                        .townships()
                        .get(0)
                        .suppressed())
                .isTrue();
    }

    @Test
    void what_one_run_held_back_no_comparison_tells() {
        var compared = compare(
                run(untold("T1"), untold("T2"), area("T3", 100, PEOPLE)),
                run(area("T1", 600, PEOPLE), area("T2", 350, PEOPLE), area("T3", 200, PEOPLE)));

        assertThat(compared.townships()).extracting(AreaDifference::suppressed).containsExactly(true, true, false);
    }

    @Test
    void a_township_that_only_one_run_knew_has_no_difference() {
        var compared = compare(run(area("T1", 500, PEOPLE)), run(area("T1", 500, PEOPLE), area("T2", 250, PEOPLE)));

        assertThat(compared.townships().get(1).reachedPoints()).isNull();
        assertThat(compared.townships().get(1).suppressed()).isFalse();
    }

    @Test
    void what_was_counted_otherwise_is_refused_with_all_that_differs() {
        var base = run(area("T1", 500, PEOPLE));
        refused("minutes", base, new CoverageQuestion(WEEK, TravelMode.WALK, 15, null), TravelEngine.ESTIMATE);
        refused(
                "mode, engine, standIn",
                base,
                new CoverageQuestion(WEEK, TravelMode.CAR, 30, null),
                TravelEngine.TABLE_SERVICE);
        refused(
                "service",
                base,
                new CoverageQuestion(WEEK, TravelMode.WALK, 30, LegalService.MEDIATION),
                TravelEngine.ESTIMATE);
        refused(
                "workdays",
                base,
                new CoverageQuestion(LocalDate.of(2026, 9, 28), TravelMode.WALK, 30, null),
                TravelEngine.ESTIMATE);
        compare(
                base,
                run(
                        new CoverageQuestion(WEEK.plusWeeks(1), TravelMode.WALK, 30, null),
                        TravelEngine.ESTIMATE,
                        area("T1", 500, PEOPLE)));
    }

    @Test
    void what_an_estimate_stood_in_for_is_not_compared_with_what_the_engine_told() {
        var told = run(question, TravelEngine.ROADS, area("T1", 500, PEOPLE));
        assertThat(told.standIn()).isTrue();

        refused("standIn", byEngine(told), question, TravelEngine.ROADS);
        compare(byEngine(run(area("T1", 500, PEOPLE))), run(area("T1", 500, PEOPLE)));
    }

    private static void refused(String differs, CoverageRun base, CoverageQuestion question, TravelEngine engine) {
        var other = run(question, engine, area("T1", 500, PEOPLE));
        assertThatThrownBy(() -> compare(base, other)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(ServiceCircleRefusal.RUNS_NOT_COMPARABLE);
            assertThat(refused.facts()).containsEntry("differs", differs);
        });
    }
}
