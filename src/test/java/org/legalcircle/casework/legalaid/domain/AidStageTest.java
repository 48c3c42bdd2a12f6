package org.legalcircle.casework.legalaid.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.casework.legalaid.AidStage;
import org.legalcircle.platform.error.Refused;

class AidStageTest {
    @ParameterizedTest(name = "after {0} come {1}")
    @CsvSource({
        "DRAFT, SUBMITTED",
        "SUBMITTED, MATERIALS_REQUESTED UNDER_REVIEW WITHDRAWN REFERRED GRANTED REFUSED EMERGENCY_GRANTED",
        "UNDER_REVIEW, MATERIALS_REQUESTED WITHDRAWN REFERRED GRANTED REFUSED EMERGENCY_GRANTED",
        "MATERIALS_REQUESTED, UNDER_REVIEW WITHDRAWN DEEMED_WITHDRAWN REFERRED REFUSED",
        "GRANTED, TERMINATED WITHDRAWN",
        "PAPERS_COMPLETED, TERMINATED WITHDRAWN",
        "EMERGENCY_GRANTED, PAPERS_COMPLETED REVOKED TERMINATED WITHDRAWN",
        "REFUSED, OBJECTION_FILED",
        "REVOKED, OBJECTION_FILED",
        "TERMINATED, OBJECTION_FILED",
        "OBJECTION_FILED, UPHELD CORRECTION_ORDERED",
        "CORRECTION_ORDERED, GRANTED",
        "DEEMED_WITHDRAWN, ''",
        "WITHDRAWN, ''",
        "REFERRED, ''",
        "UPHELD, ''"
    })
    void each_stage_is_followed_by_what_law_knows_and_nothing_else(AidStage stage, String followers) {
        var allowed = followers.isEmpty()
                ? Set.<AidStage>of()
                : Arrays.stream(followers.split(" ")).map(AidStage::valueOf).collect(Collectors.toSet());
        for (var next : AidStage.values()) {
            if (allowed.contains(next)) {
                assertThat(stage.to(next)).isEqualTo(next);
            } else {
                assertThatThrownBy(() -> stage.to(next)).isInstanceOf(Refused.class);
            }
        }
    }
}
