package org.legalcircle.servicecircle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

class CoverageQuestionTest {
    @Test
    void a_day_stands_for_its_week() {
        assertThat(weekOf("2026-11-29")).isEqualTo("2026-11-23");
        assertThat(weekOf("2000-01-03")).isEqualTo("2000-01-03");
    }

    /** The first of January 2000 was a Saturday. */
    @Test
    void a_week_that_begins_before_the_times_one_may_speak_of_is_refused() {
        assertThatThrownBy(() -> weekOf("2000-01-02"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(PlatformRefusal.INVALID_PARAMETER));
    }

    private static LocalDate weekOf(String day) {
        return CoverageQuestion.about(LocalDate.parse(day), TravelMode.WALK, 30, null)
                .week();
    }
}
