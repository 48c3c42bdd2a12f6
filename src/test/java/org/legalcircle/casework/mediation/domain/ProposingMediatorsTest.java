package org.legalcircle.casework.mediation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.SpokenLanguage;

class ProposingMediatorsTest {
    @ParameterizedTest(name = "topic {0}, place {1}, language {2}, {3} of {4} at hand: {5} points")
    @CsvSource({
        "NEIGHBOURS, 330881105, MANDARIN,      0, 10, 100",
        "LABOUR,     330881105, MANDARIN,      0, 10,  60",
        "NEIGHBOURS, 330881106, MANDARIN,      0, 10,  70",
        "NEIGHBOURS, 330881,    MANDARIN,      0, 10, 100",
        "NEIGHBOURS, 330881105, SIGN_LANGUAGE, 0, 10,  80",
        "NEIGHBOURS, 330881105, MANDARIN,      9, 10,  91",
        "LABOUR,     330881106, SIGN_LANGUAGE, 2,  3,   3",
    })
    void points_are_the_sum_of_the_reasons(
            DisputeType topic, String area, SpokenLanguage language, int load, int most, int points) {
        var proposed = ranked(candidate(topic, area, language, load, most, Set.of()));

        assertThat(proposed).singleElement().satisfies(proposal -> {
            assertThat(proposal.points()).isEqualTo(points);
            assertThat(proposal.grounds()).extracting(Proposal.Ground::points).allMatch(each -> each >= 0);
        });
    }

    @Test
    void the_best_comes_first_and_the_order_is_always_the_same() {
        var worse = candidate(DisputeType.LABOUR, "330881105", SpokenLanguage.MANDARIN, 0, 10, Set.of());
        var better = candidate(DisputeType.NEIGHBOURS, "330881105", SpokenLanguage.MANDARIN, 5, 10, Set.of());
        var ids = List.of(better.profile().id(), worse.profile().id());

        assertThat(ranked(worse, better)).extracting(Proposal::mediatorId).isEqualTo(ids);
        assertThat(ranked(better, worse)).extracting(Proposal::mediatorId).isEqualTo(ids);
    }

    @Test
    void who_has_no_time_is_left_out() {
        assertThat(ranked(candidate(DisputeType.NEIGHBOURS, "330881105", SpokenLanguage.MANDARIN, 10, 10, Set.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ties_exclude_or_need_the_consent_of_all(Relation tie) {
        var tied = candidate(DisputeType.NEIGHBOURS, "330881105", SpokenLanguage.MANDARIN, 0, 10, Set.of(tie));
        var waivable = tie == Relation.RELATIVE || tie == Relation.NEIGHBOUR;

        assertThat(ranked(tied)).hasSize(waivable ? 1 : 0).allMatch(Proposal::needsAllConsents);
        assertThatThrownBy(() -> tied.requireSuitable(false))
                .hasMessage(waivable ? "MEDIATOR_NEEDS_CONSENT" : "MEDIATOR_CONFLICTED");
        if (waivable) {
            tied.requireSuitable(true);
        } else {
            assertThatThrownBy(() -> tied.requireSuitable(true)).hasMessage("MEDIATOR_CONFLICTED");
        }
    }

    private static List<Proposal> ranked(Candidate... candidates) {
        return Proposal.ranked(List.of(candidates), DisputeType.NEIGHBOURS, "330881105", SpokenLanguage.MANDARIN, 10);
    }

    private static Candidate candidate(
            DisputeType topic, String area, SpokenLanguage language, int load, int most, Set<Relation> relations) {
        var profile = new MediatorProfile(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "/330881/",
                Set.of(topic),
                List.of(area),
                Set.of(language),
                false,
                most);
        return new Candidate(profile, load, relations);
    }
}
