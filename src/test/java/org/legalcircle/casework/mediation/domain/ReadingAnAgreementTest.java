package org.legalcircle.casework.mediation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.casework.mediation.domain.Drafts.BOTH;
import static org.legalcircle.casework.mediation.domain.Drafts.LI;
import static org.legalcircle.casework.mediation.domain.Drafts.TODAY;
import static org.legalcircle.casework.mediation.domain.Drafts.WANG;
import static org.legalcircle.casework.mediation.domain.Drafts.contents;
import static org.legalcircle.casework.mediation.domain.Drafts.payment;
import static org.legalcircle.casework.mediation.domain.Drafts.rebuilding;
import static org.legalcircle.casework.mediation.domain.Drafts.term;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.legalcircle.platform.error.Messages;

class ReadingAnAgreementTest {
    @Test
    void one_that_says_who_pays_whom_how_much_how_and_when_is_sound() {
        assertThat(flaws(payment(500_00L), rebuilding())).isEmpty();
        assertThat(flaws(payment(500_00L, term(200_00, 10), term(300_00, 60)))).isEmpty();
    }

    @Test
    void all_that_is_missing_is_told_at_once_by_obligation() {
        var empty = new Obligation(LI, null, ObligationKind.PAYMENT, " ", null, null, null, null);

        assertThat(AgreementLinter.findings(contents(payment(1L), empty), BOTH, TODAY))
                .allMatch(finding -> finding.obligation() == 2)
                .extracting(Finding::flaw)
                .containsExactlyInAnyOrder(
                        AgreementFlaw.PAYEE_MISSING,
                        AgreementFlaw.CONTENT_MISSING,
                        AgreementFlaw.MANNER_MISSING,
                        AgreementFlaw.DATE_MISSING,
                        AgreementFlaw.AMOUNT_MISSING);
    }

    @Test
    void an_agreement_without_obligations_leaves_nothing_to_perform() {
        assertThat(flaws()).containsExactly(AgreementFlaw.NOTHING_TO_PERFORM);
    }

    @Test
    void people_outside_the_mediation_owe_nothing_and_are_owed_nothing() {
        var stranger = new UUID(7, 7);

        assertThat(flaws(between(stranger, WANG))).containsExactly(AgreementFlaw.DEBTOR_UNKNOWN);
        assertThat(flaws(between(LI, stranger))).containsExactly(AgreementFlaw.PAYEE_UNKNOWN);
        assertThat(flaws(between(LI, LI))).containsExactly(AgreementFlaw.PAYEE_IS_DEBTOR);
    }

    @Test
    void instalments_sum_up_and_follow_each_other() {
        assertThat(flaws(payment(500_00L, term(200_00, 10), term(299_99, 60))))
                .containsExactly(AgreementFlaw.INSTALMENTS_NOT_THE_AMOUNT);
        assertThat(flaws(payment(500_00L, term(200_00, 60), term(300_00, 10))))
                .containsExactly(AgreementFlaw.INSTALMENTS_OUT_OF_ORDER);
        assertThat(flaws(payment(500_00L, term(200_00, 10), term(300_00, 50))))
                .containsExactly(AgreementFlaw.INSTALMENTS_OUT_OF_ORDER);
        assertThat(flaws(payment(500_00L, term(200_00, -1), term(300_00, 60))))
                .containsExactly(AgreementFlaw.DATE_PAST);
        assertThat(flaws(payment(Long.MAX_VALUE, term(Long.MAX_VALUE, 10), term(Long.MAX_VALUE, 60))))
                .containsExactly(AgreementFlaw.INSTALMENTS_NOT_THE_AMOUNT);
    }

    @Test
    void what_is_no_payment_has_no_amount() {
        var act = new Obligation(
                LI, WANG, ObligationKind.ACT, "修墙", 1L, PerformanceManner.WORK, TODAY, List.of(term(1, 0)));

        assertThat(flaws(act))
                .containsExactlyInAnyOrder(AgreementFlaw.AMOUNT_OF_NO_PAYMENT, AgreementFlaw.INSTALMENTS_OF_NO_PAYMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "双方不得再起诉, BARS_REMEDIES",
        "王某不 得 向 法院 起诉, BARS_REMEDIES",
        "李某付款后王某不得报警, HIDES_A_CRIME",
        "付清前扣押身份证, LIMITS_FREEDOM",
        "此款用于逃避债务, BURDENS_OTHERS",
        "归还赌债, AGAINST_PUBLIC_ORDER",
        "王某被迫同意, NOT_VOLUNTARY",
        "李某尽快付清, CONTENT_UNCLEAR",
        "Wang SHALL NOT sue Li, BARS_REMEDIES",
    })
    void clauses_the_law_does_not_allow_are_found(String facts, AgreementFlaw flaw) {
        var found = AgreementLinter.findings(contents(facts, Set.of(), payment(1L)), BOTH, TODAY);

        assertThat(found).extracting(Finding::flaw).containsExactly(flaw);
    }

    @Test
    void an_innocent_text_is_let_through() {
        assertThat(AgreementLinter.findings(contents("如不履行，可以向人民法院起诉。", Set.of(), payment(1L)), BOTH, TODAY))
                .isEmpty();
        assertThat(AgreementLinter.findings(contents("租期届满，将房屋归还王某。", Set.of(), payment(1L)), BOTH, TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "双方自愿离婚, MARRIAGE",
        "孩子抚养权归母亲, PARENTAGE",
        "解除收养, ADOPTION",
        "分割遗产, INHERITANCE",
        "房屋归王某, PROPERTY_OWNERSHIP",
        "著作权归李某, INTELLECTUAL_PROPERTY_OWNERSHIP",
        "公司破产, BANKRUPTCY",
    })
    void a_subject_the_words_touch_has_to_be_declared(String facts, AgreementSubject subject) {
        assertThat(AgreementLinter.findings(contents(facts, Set.of(), payment(1L)), BOTH, TODAY))
                .containsExactly(new Finding(AgreementFlaw.SUBJECT_NOT_DECLARED, null, subject));
        assertThat(AgreementLinter.findings(contents(facts, Set.of(subject), payment(1L)), BOTH, TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_flaw_has_words_and_an_article(AgreementFlaw flaw) {
        assertThat(Messages.text(Locale.CHINESE, "agreement", "flaw." + flaw, Map.of()))
                .isNotBlank();
        assertThat(flaw.article()).contains("art");
    }

    private static Obligation between(UUID debtor, UUID payee) {
        return new Obligation(debtor, payee, ObligationKind.PAYMENT, "赔偿", 1L, PerformanceManner.CASH, TODAY, null);
    }

    private static List<AgreementFlaw> flaws(Obligation... obligations) {
        return AgreementLinter.findings(contents(obligations), BOTH, TODAY).stream()
                .map(Finding::flaw)
                .toList();
    }
}
