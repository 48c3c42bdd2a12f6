package org.legalcircle.servicecircle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.servicecircle.domain.Grid.*;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Somebody adds, subtracts and compares all that is told, and finds nobody. */
class FewPeopleTest {
    private static final int FEWEST = 5;
    private static final int MINUTES = 15;
    private static final OpeningHours MORNING = weekly(DayOfWeek.MONDAY, 9, 12);
    private static final PointPlan AS_IT_IS = plan(point(0, MORNING), point(20, weekly(DayOfWeek.TUESDAY, 9, 10)));
    private static final PointPlan AFTERWARDS = plan(point(0, weekly(DayOfWeek.MONDAY, 9, 13)));

    private record Settlement(String township, int minutes, int population) {}

    private record All(
            List<VillageFinding> findings,
            AreaCoverage whole,
            List<AreaCoverage> townships,
            BestAdditions.Choice choice) {}

    @Provide
    Arbitrary<List<Settlement>> places() {
        return Combinators.combine(
                        Arbitraries.of("T1", "T2", "T3", "T4"),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.integers().between(0, 2 * FEWEST)),
                                Tuple.of(3, Arbitraries.integers().between(0, 2000))))
                .as(Settlement::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Property(tries = 300)
    void all_that_is_told_is_the_same_however_few_live_in_a_village_of_few(
            @ForAll("places") List<Settlement> places, @ForAll("few") List<Integer> others) {
        var real = villages(places, UnaryOperator.identity());
        var supposed = villages(places, population -> isFew(population) ? others.get(population - 1) : population);

        for (var plan : List.of(AS_IT_IS, AFTERWARDS)) {
            assertThat(told(supposed, plan)).isEqualTo(told(real, plan));
        }
    }

    @Provide
    Arbitrary<List<Integer>> few() {
        return Arbitraries.integers().between(1, FEWEST - 1).list().ofSize(FEWEST - 1);
    }

    @Property(tries = 300)
    void what_the_whole_tells_less_the_villages_and_the_townships_leaves_nobody(
            @ForAll("places") List<Settlement> places) {
        var told = told(villages(places, UnaryOperator.identity()), AS_IT_IS);

        leavesNobody(told.findings(), told.whole());
        for (var township : told.townships()) {
            var findings = told.findings().stream()
                    .filter(finding -> finding.townshipCode().equals(township.code()))
                    .toList();
            leavesNobody(findings, township);
        }
    }

    private static void leavesNobody(List<VillageFinding> findings, AreaCoverage area) {
        if (area.reached().denominator() == null) {
            return;
        }
        var people = sum(findings, finding -> 1);
        assertThat(area.reached().denominator() - people).isZero();
        assertThat(area.reached().numerator() - sum(findings, finding -> finding.coveredHours() > 0 ? 1 : 0))
                .isZero();
        assertThat(area.hours().numerator() - sum(findings, VillageFinding::coveredHours))
                .isZero();
        IntStream.range(0, OpenWeek.HOURS)
                .forEach(hour -> assertThat(area.byHour().get(hour) - sum(findings, finding -> isOpen(finding, hour)))
                        .isZero());
    }

    private static int isOpen(VillageFinding finding, int hour) {
        return finding.openPointsByHour().startsWith("00", 2 * hour) ? 0 : 1;
    }

    private static long sum(List<VillageFinding> findings, Function<VillageFinding, Integer> times) {
        return findings.stream()
                .filter(finding -> finding.population() != null)
                .mapToLong(finding -> (long) finding.population() * times.apply(finding))
                .sum();
    }

    @Provide
    Arbitrary<List<Long>> differences() {
        var few = Arbitraries.longs().between(-6, 6);
        var many = Arbitraries.longs().between(-400, 400);
        return Arbitraries.oneOf(few, many).list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 500)
    void what_a_comparison_holds_back_is_not_few_when_all_that_it_tells_is_subtracted(
            @ForAll("differences") List<Long> grown) {
        var pairs = IntStream.range(0, grown.size())
                .mapToObj(i -> new AreaDifference.Pair(area("T" + i, 1000), area("T" + i, 1000 + grown.get(i))))
                .toList();
        var whole = grown.stream().mapToLong(Long::longValue).sum();

        var told = AreaDifference.told(pairs, FEWEST).stream()
                .filter(difference -> !difference.suppressed())
                .mapToLong(difference -> difference.reachedAfter().numerator()
                        - difference.reachedBefore().numerator())
                .toArray();

        assertThat(LongStream.of(told).anyMatch(FewPeopleTest::isFew)).isFalse();
        if (!isFew(whole)) {
            assertThat(isFew(whole - LongStream.of(told).sum())).isFalse();
        }
        assertThat(grown.size() - told.length).isNotEqualTo(grown.size() > 1 ? 1 : -1);
    }

    private static AreaCoverage area(String code, long reached) {
        return new AreaCoverage(
                code,
                code,
                1,
                1,
                Rate.of(reached, 5000),
                Rate.of(reached * OpenWeek.HOURS, 5000L * OpenWeek.HOURS),
                Collections.nCopies(OpenWeek.HOURS, reached),
                false);
    }

    private static boolean isFew(long people) {
        return people != 0 && Math.abs(people) < FEWEST;
    }

    private static List<Village> villages(List<Settlement> places, UnaryOperator<Integer> population) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> {
                    var place = places.get(i);
                    var village =
                            village("V" + i, place.township(), place.minutes(), population.apply(place.population()));
                    return new Village(new UUID(0, i), 0, village.code(), village.profile());
                })
                .toList();
    }

    /** Everything the service tells of a run: its villages, its sums, and where further points would help most. */
    private static All told(List<Village> villages, PointPlan plan) {
        var tally = new CoverageTally(FEWEST);
        var audits =
                villages.stream().map(village -> audit(village, plan, MINUTES)).toList();
        audits.forEach(tally::add);
        var findings =
                audits.stream().map(audit -> VillageFinding.of(audit, FEWEST)).toList();
        var candidates = villages.stream()
                .map(village -> Place.at(village.profile().position()))
                .toList();
        var pattern = plan.imagined(candidates.get(0), weekly(DayOfWeek.SUNDAY, 9, 10));
        var additions = new BestAdditions(new ArrayList<>(audits), pattern, FEWEST);
        villages.forEach(village -> additions.tell(ways(village, candidates), MINUTES * 60));
        return new All(findings, tally.whole(), tally.townships(), additions.choose(2));
    }
}
