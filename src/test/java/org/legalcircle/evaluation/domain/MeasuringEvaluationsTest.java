package org.legalcircle.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuringEvaluationsTest {
    @Test
    void what_is_not_all_never_shows_as_all() {
        var rates = EvaluationRates.of(List.of(rated(2501, 2500)), 5);

        assertThat(rates.whole().get(0).percent()).isEqualTo(99.9);
        assertThat(EvaluationRates.of(List.of(rated(7, 7)), 5).whole().get(0).percent())
                .isEqualTo(100.0);
    }

    @Test
    void of_nothing_there_is_no_percentage() {
        var rates = EvaluationRates.of(List.of(), 5);

        assertThat(rates.whole()).extracting(EvaluationRate::denominator).containsOnly(0L);
        assertThat(rates.whole()).extracting(EvaluationRate::percent).containsOnlyNulls();
    }

    @Test
    void of_a_month_that_goes_on_nothing_is_told() {
        assertThat(EvaluationRates.untold().whole())
                .hasSize(4)
                .extracting(EvaluationRate::denominator)
                .containsOnlyNulls();
        assertThat(EvaluationRates.untold().organisations()).isEmpty();
    }

    @ParameterizedTest(name = "ratings {0}: told {1}")
    @CsvSource(textBlock = """
            5,       5
            4,       ''
            9 8,     9 8
            9 3,     ''
            9 8 3,   9
            9 2 2,   ''
            9 3 2,   9
            9 8 1 1, 9
            """)
    void nobody_computes_the_few_from_the_whole_and_the_rest(String ratings, String told) {
        var counts =
                numbers(ratings).stream().map(number -> rated(number, number)).toList();

        var shown = EvaluationRates.of(counts, 5).organisations().stream()
                .map(of -> of.satisfaction().denominator())
                .filter(denominator -> denominator != null)
                .toList();

        assertThat(shown).containsExactlyInAnyOrderElementsOf(numbers(told));
    }

    @Test
    void a_rate_about_few_bad_ratings_is_not_told_though_there_are_many_ratings() {
        var counts = List.of(new EvaluationCount(UUID.randomUUID(), 20, 16, 4, 4, 4, 3, 2, 1));

        var rates = EvaluationRates.of(counts, 5).whole();

        assertThat(rates.get(0).denominator()).isEqualTo(20);
        assertThat(IntStream.range(1, 4).mapToObj(rates::get))
                .extracting(EvaluationRate::denominator)
                .containsOnlyNulls();
    }

    private static List<Long> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }

    private static EvaluationCount rated(long ratings, long satisfied) {
        return new EvaluationCount(UUID.randomUUID(), ratings, satisfied, 0, 0, 0, 0, 0, 0);
    }
}
