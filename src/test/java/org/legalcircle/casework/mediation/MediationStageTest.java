package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legalcircle.casework.mediation.MediationStage.FAILED_TERMINATED;
import static org.legalcircle.casework.mediation.MediationStage.NOT_ACCEPTED;
import static org.legalcircle.casework.mediation.MediationStage.REFUSED_BY_PARTY;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MediationStageTest {
    @ParameterizedTest
    @EnumSource
    void a_stage_leads_where_it_may_and_nowhere_else(MediationStage stage) {
        for (var next : MediationStage.values()) {
            if (followers(stage).contains(next)) {
                assertThat(stage.to(next)).isEqualTo(next);
            } else {
                assertThatThrownBy(() -> stage.to(next))
                        .as(stage + " to " + next)
                        .hasMessage("MEDIATION_STAGE_FORBIDS");
            }
        }
        assertThat(stage.isOpen()).isEqualTo(!followers(stage).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void routes_are_left_for_every_kind_of_dispute_and_the_court_is_one(DisputeType type) {
        assertThat(Route.leftFor(type)).contains(Route.COURT).doesNotHaveDuplicates();
        assertThat(Route.leftFor(type).contains(Route.LABOUR_ARBITRATION)).isEqualTo(type == DisputeType.LABOUR);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_came_to_nothing_leaves_other_routes(MediationStage stage) {
        assertThat(stage.hasFailed())
                .isEqualTo(Set.of(REFUSED_BY_PARTY, NOT_ACCEPTED, FAILED_TERMINATED)
                        .contains(stage));
    }

    private static Set<MediationStage> followers(MediationStage stage) {
        var way = switch (stage) {
            case REGISTERED -> "CONSENT_PENDING ACCEPTED NOT_ACCEPTED REFUSED_BY_PARTY WITHDRAWN";
            case CONSENT_PENDING -> "ACCEPTED NOT_ACCEPTED REFUSED_BY_PARTY WITHDRAWN";
            case ACCEPTED, TRANSFERRED_UP -> "ASSIGNED TRANSFERRED_UP FAILED_TERMINATED WITHDRAWN";
            case ASSIGNED -> "ACCEPTED ASSIGNED MEDIATING TRANSFERRED_UP FAILED_TERMINATED WITHDRAWN";
            case MEDIATING -> "AGREED_ORAL AGREED_WRITTEN ACCEPTED ASSIGNED TRANSFERRED_UP FAILED_TERMINATED WITHDRAWN";
            case AGREED_WRITTEN -> "MEDIATING PERFORMING PERFORMED BREACHED FAILED_TERMINATED WITHDRAWN";
            case AGREED_ORAL -> "PERFORMING PERFORMED BREACHED";
            case PERFORMING -> "PERFORMED BREACHED";
            case BREACHED -> "PERFORMING PERFORMED";
            case PERFORMED -> "ARCHIVED";
            case ARCHIVED, REFUSED_BY_PARTY, NOT_ACCEPTED, FAILED_TERMINATED, WITHDRAWN -> "";
        };
        return Arrays.stream(way.split(" "))
                .filter(name -> !name.isEmpty())
                .map(MediationStage::valueOf)
                .collect(Collectors.toSet());
    }
}
