package org.legalcircle.casework.matter.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.casework.matter.ServiceLine;

class RetentionTest {
    private static final Retention TERMS = new Retention(List.of(
            "2021-01-01=P10Y", "2028-01-01=P20Y", "LEGAL_AID:2026-01-01=P30Y", "LEGAL_AID:2027-01-01=PERMANENT"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "for good",
            value = {
                "MEDIATION, 2026-11-23, 2036-11-23",
                "MEDIATION, 2027-12-31, 2037-12-31",
                "MEDIATION, 2028-02-29, 2048-02-29",
                "LEGAL_AID, 2025-12-31, 2035-12-31",
                "LEGAL_AID, 2026-11-23, 2056-11-23",
                "LEGAL_AID, 2027-01-01, for good",
                "MEDIATION, 2020-12-31, for good"
            })
    void the_term_of_the_line_counts_that_is_in_force_on_the_day(ServiceLine line, LocalDate day, LocalDate until) {
        assertThat(TERMS.until(line, day)).isEqualTo(until);
    }

    @Test
    void a_term_that_cannot_be_read_is_not_taken() {
        for (var nonsense : List.of("P10Y", "2021-01-01=10", "2021-01-01:P1Y", "NO_LINE:2021-01-01=P1Y")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Retention(List.of(nonsense)));
        }
    }
}
