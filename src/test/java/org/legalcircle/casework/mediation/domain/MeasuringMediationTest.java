package org.legalcircle.casework.mediation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuringMediationTest {
    private static final int FEWEST = 5;

    @ParameterizedTest
    @CsvSource({"2500, 2501, 99.9", "2501, 2501, 100.0", "0, 2501, 0.0", "1, 3000, 0.0", "999999, 1000000, 99.9"})
    void what_is_not_all_never_shows_as_all(long numerator, long denominator, double percent) {
        assertThat(MediationRate.of(MediationIndicator.SETTLEMENT, numerator, denominator, FEWEST)
                        .percent())
                .isEqualTo(percent);
    }

    @Test
    void of_nothing_there_is_no_rate_and_of_few_nothing_is_told() {
        var ofNothing = MediationRate.of(MediationIndicator.SETTLEMENT, 0, 0, FEWEST);
        var ofFew = MediationRate.of(MediationIndicator.SETTLEMENT, 3, 4, FEWEST);

        assertThat(ofNothing.percent()).isNull();
        assertThat(ofNothing.denominator()).isZero();
        assertThat(ofFew.denominator()).isNull();
        assertThat(ofFew.numerator()).isNull();
    }

    @Test
    void settled_at_village_and_township_is_counted_over_all_that_was_closed() {
        var rates = MediationRates.of(
                List.of(count(1, true, 80, 70), count(2, true, 10, 10), count(3, false, 10, 10)), FEWEST);

        assertThat(rates.whole())
                .filteredOn(rate -> rate.indicator() == MediationIndicator.LOCAL_RESOLUTION)
                .singleElement()
                .satisfies(rate -> assertThat(rate.numerator()).isEqualTo(80))
                .satisfies(rate -> assertThat(rate.denominator()).isEqualTo(100))
                .satisfies(rate -> assertThat(rate.percent()).isEqualTo(80.0));
    }

    @Test
    void one_organisation_of_few_takes_another_into_the_dark_so_that_nothing_follows_from_the_whole() {
        var rates = MediationRates.of(
                List.of(count(1, true, 2, 1), count(2, true, 10, 10), count(3, true, 50, 49)), FEWEST);

        assertThat(rates.organisations())
                .extracting(MediationRates.OfOrganisation::suppressed)
                .containsExactly(true, true, false);
        assertThat(rates.organisations().get(1).rates()).isEmpty();
        assertThat(rates.whole().get(0).denominator()).isEqualTo(62);
    }

    @Test
    void an_organisation_that_closed_nothing_hides_nothing() {
        var rates = MediationRates.of(List.of(count(1, true, 0, 0), count(2, true, 10, 10)), FEWEST);

        assertThat(rates.organisations())
                .extracting(MediationRates.OfOrganisation::suppressed)
                .containsExactly(false, false);
    }

    private static MediationCount count(int organisation, boolean local, long closed, long settled) {
        return new MediationCount(new UUID(0, organisation), local, closed, settled, settled, settled, 0, 0, 0, 0, 0);
    }
}
