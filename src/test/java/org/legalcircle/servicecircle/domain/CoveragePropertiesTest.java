package org.legalcircle.servicecircle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.servicecircle.domain.Grid.*;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CoveragePropertiesTest {
    private static final int FEWEST = 5;
    private static final OpeningHours PATTERN = weekly(DayOfWeek.MONDAY, 9, 12);

    @Provide
    Arbitrary<List<AuditedPoint>> points() {
        var days = Arbitraries.of(DayOfWeek.class);
        var from = Arbitraries.integers().between(0, 22);
        var length = Arbitraries.integers().between(1, 24);
        var hours = Combinators.combine(days, from, length)
                .as((day, begin, span) -> weekly(day, begin, Math.min(24, begin + span)));
        var place = Arbitraries.integers().between(0, 90);
        return Combinators.combine(place, hours).as(Grid::point).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Village>> villages() {
        var place = Arbitraries.integers().between(0, 90);
        var people = Arbitraries.integers().between(FEWEST, 3000);
        return Combinators.combine(place, people)
                .as((minutes, population) -> village("V" + minutes + "-" + population, minutes, population))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    @Property(tries = 200)
    void a_further_point_never_lowers_coverage_and_one_less_never_raises_it(
            @ForAll("villages") List<Village> villages,
            @ForAll("points") List<AuditedPoint> points,
            @ForAll("points") List<AuditedPoint> more,
            @ForAll @IntRange(min = 1, max = 60) int minutes) {
        var all = new ArrayList<>(points);
        all.addAll(more);
        var few = plan(points.toArray(AuditedPoint[]::new));
        var many = plan(all.toArray(AuditedPoint[]::new));

        for (var village : villages) {
            var before = audit(village, few, minutes);
            var after = audit(village, many, minutes);
            for (var hour = 0; hour < OpenWeek.HOURS; hour++) {
                assertThat(after.openPoints(hour)).isGreaterThanOrEqualTo(before.openPoints(hour));
            }
            assertThat(after.coveredHours()).isGreaterThanOrEqualTo(before.coveredHours());
        }
    }

    @Property(tries = 100)
    void more_time_never_lowers_coverage(
            @ForAll("villages") List<Village> villages,
            @ForAll("points") List<AuditedPoint> points,
            @ForAll @IntRange(min = 1, max = 59) int minutes) {
        var plan = plan(points.toArray(AuditedPoint[]::new));

        assertThat(villages)
                .allSatisfy(village -> assertThat(
                                audit(village, plan, minutes + 1).coveredHours())
                        .isGreaterThanOrEqualTo(audit(village, plan, minutes).coveredHours()));
    }

    @Property(tries = 150)
    void the_chosen_additions_gain_what_they_say_and_nearly_as_much_as_the_best(
            @ForAll("villages") List<Village> villages, @ForAll("points") List<AuditedPoint> points) {
        var plan = plan(points.toArray(AuditedPoint[]::new));
        var places = villages.stream()
                .map(village -> new Place(village.profile().position(), Terrain.PLAIN))
                .toList();
        var additions = new BestAdditions(
                new ArrayList<>(villages.stream()
                        .map(village -> audit(village, plan, 15))
                        .toList()),
                plan.imagined(places.get(0), PATTERN),
                FEWEST);
        villages.forEach(village -> additions.tell(ways(village, places), 15 * 60));

        var choice = additions.choose(2);

        var chosen = choice.additions().stream()
                .map(addition -> places.get(addition.candidate()))
                .toList();
        assertThat(choice.gain()).isEqualTo(gain(villages, plan, chosen));
        var best = IntStream.range(0, places.size())
                .boxed()
                .flatMap(one -> IntStream.range(0, places.size())
                        .mapToObj(other -> List.of(places.get(one), places.get(other))))
                .mapToLong(pair -> gain(villages, plan, pair))
                .max()
                .orElse(0);
        assertThat(choice.gain()).isLessThanOrEqualTo(best);
        assertThat(choice.bestPossibleGain()).isGreaterThanOrEqualTo(best);
        assertThat((double) choice.gain()).isGreaterThanOrEqualTo(0.632 * best);
    }

    private static long gain(List<Village> villages, PointPlan plan, List<Place> additions) {
        var all = new ArrayList<>(plan.points());
        additions.forEach(place -> all.add(plan.imagined(place, PATTERN)));
        var after = plan(all.toArray(AuditedPoint[]::new));
        return villages.stream()
                .mapToLong(village -> (long) village.profile().population()
                        * (audit(village, after, 15).coveredHours()
                                - audit(village, plan, 15).coveredHours()))
                .sum();
    }
}
