package org.legalcircle.casework.mediation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.casework.mediation.domain.Drafts.NOW;
import static org.legalcircle.casework.mediation.domain.Drafts.TODAY;
import static org.legalcircle.casework.mediation.domain.Drafts.contents;
import static org.legalcircle.casework.mediation.domain.Drafts.inEffect;
import static org.legalcircle.casework.mediation.domain.Drafts.payment;
import static org.legalcircle.casework.mediation.domain.Drafts.rebuilding;
import static org.legalcircle.casework.mediation.domain.Drafts.refusalOf;
import static org.legalcircle.casework.mediation.domain.Drafts.term;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.mediation.AgreementBreached;
import org.legalcircle.casework.mediation.InstalmentPerformed;

class PerformingAnAgreementTest {
    private final List<Instalment> parts = Instalment.of(
            inEffect(), contents(payment(500_00L, term(200_00, 10), term(300_00, 60)), rebuilding()), NOW);

    @Test
    void every_instalment_and_every_act_is_a_part() {
        assertThat(parts).extracting(Instalment::amountFen).containsExactly(200_00L, 300_00L, null);
        assertThat(parts).extracting(Instalment::obligation).containsExactly(1, 1, 2);
    }

    @Test
    void a_part_paid_is_not_yet_performed() {
        var first = parts.get(0);
        first.perform(150_00L, TODAY, NOW);
        assertThat(first.state()).isEqualTo(InstalmentState.PARTLY_PERFORMED);
        assertThat(refusalOf(() -> first.perform(50_01L, TODAY, NOW))).isEqualTo("PERFORMED_TOO_MUCH");

        first.perform(50_00L, TODAY, NOW);

        assertThat(first.state()).isEqualTo(InstalmentState.PERFORMED);
        assertThat(first.takeRaised()).hasExactlyElementsOfTypes(InstalmentPerformed.class, InstalmentPerformed.class);
        assertThat(refusalOf(() -> first.perform(null, TODAY, NOW))).isEqualTo("PERFORMED_BEFORE");
    }

    @Test
    void an_act_is_performed_at_once_and_has_no_amount() {
        var act = parts.get(2);
        assertThat(refusalOf(() -> act.perform(1L, TODAY, NOW))).isEqualTo("PERFORMED_TOO_MUCH");
        assertThat(refusalOf(() -> act.perform(null, TODAY.plusDays(1), NOW))).isEqualTo("PERFORMANCE_DAY_INVALID");

        act.perform(null, TODAY, NOW);

        assertThat(act.state()).isEqualTo(InstalmentState.PERFORMED);
    }

    @Test
    void it_is_no_breach_before_the_day_is_over() {
        var first = parts.get(0);
        var lastDay = NOW.plus(Duration.ofDays(10));
        assertThat(refusalOf(() -> first.breach(lastDay))).isEqualTo("NOT_DUE_YET");

        first.breach(lastDay.plus(Duration.ofDays(1)));

        assertThat(first.state()).isEqualTo(InstalmentState.BREACHED);
        assertThat(first.takeRaised()).hasExactlyElementsOfTypes(AgreementBreached.class);
    }

    @Test
    void late_performance_heals_a_breach_only_in_full() {
        var first = parts.get(0);
        var late = NOW.plus(Duration.ofDays(11));
        first.breach(late);
        first.perform(100_00L, TODAY.plusDays(11), late);
        assertThat(first.state()).isEqualTo(InstalmentState.BREACHED);

        first.perform(null, TODAY.plusDays(11), late);

        assertThat(first.state()).isEqualTo(InstalmentState.PERFORMED);
    }
}
