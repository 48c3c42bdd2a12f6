package org.legalcircle.casework.legalaid.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.AidForm.AidAgent;
import org.legalcircle.casework.legalaid.AidForm.AidApplicant;
import org.legalcircle.casework.legalaid.AidForm.AidDispute;
import org.legalcircle.casework.legalaid.AidForm.AidHousehold;
import org.legalcircle.casework.legalaid.AidForm.AidMember;
import org.legalcircle.casework.legalaid.AidForm.AidOpponent;
import org.legalcircle.casework.legalaid.AidForm.AidUndertaking;
import org.legalcircle.casework.legalaid.AidMatter;
import org.legalcircle.casework.legalaid.domain.AidGap.Kind;
import org.legalcircle.casework.matter.Standing;

class AidFormCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String NUMBER = "11010519491231002X";
    private static final String OTHER = "330881189001010017";

    @Test
    void a_complete_form_has_no_gaps() {
        assertThat(gaps(complete())).isEmpty();
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        assertThat(gaps(AidForm.EMPTY))
                .extracting(AidGap::pointer)
                .containsExactly(
                        "/organisationId",
                        "/matter",
                        "/applicant",
                        "/household",
                        "/dispute",
                        "/undertaking/truthful",
                        "/undertaking/checks");
    }

    @Test
    void who_is_exempt_need_not_tell_how_the_household_lives() {
        assertThat(AidFormCheck.gapsOf(AidForm.EMPTY, false, TODAY))
                .extracting(AidGap::pointer)
                .doesNotContain("/household");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "11010519491231002X, true",
        "110105194912310021, false",
        "33088118910229002X, false",
        "330881189602290034, true",
    })
    void a_number_has_to_be_one(String number, boolean sound) {
        var form = complete().with(applicant(number));
        assertThat(gaps(form).contains(new AidGap("/applicant/identityNumber", Kind.NUMBER_UNSOUND)))
                .isEqualTo(!sound);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1133088100263025XD, true", "1133088100263025XE, false"})
    void a_legal_person_has_a_credit_code(String code, boolean sound) {
        var form = complete().with(against(new AidOpponent(true, "江山市某公司", code, null, null)));
        assertThat(gaps(form).contains(new AidGap("/opponents/0/identityNumber", Kind.NUMBER_UNSOUND)))
                .isEqualTo(!sound);
    }

    @Test
    void a_minor_needs_a_guardian() {
        var minor = withCheck("33088120150101001");
        assertThat(gaps(complete().with(applicant(minor)))).contains(new AidGap("/agent", Kind.GUARDIAN_REQUIRED));
        var agent = new AidAgent(Standing.GUARDIAN, "王大明", NUMBER, "13800001234", "父亲", "户口簿登记");
        assertThat(gaps(complete().with(applicant(minor)).with(actedFor(agent))))
                .isEmpty();
    }

    @Test
    void a_guardian_on_the_other_side_does_not_act() {
        var agent = new AidAgent(Standing.GUARDIAN, "李大海", OTHER, "13800001234", "父亲", "户口簿登记");
        assertThat(gaps(complete().with(actedFor(agent))))
                .containsExactly(new AidGap("/agent/identityNumber", Kind.GUARDIAN_IS_OPPONENT));
    }

    @Test
    void nobody_is_the_own_opponent() {
        var form = complete().with(against(new AidOpponent(false, "王小明", NUMBER, null, null)));
        assertThat(gaps(form)).containsExactly(new AidGap("/opponents/0/identityNumber", Kind.OWN_OPPONENT));
    }

    @Test
    void more_members_than_people_contradict_each_other() {
        var household = new AidHousehold(1, 0L, 0L, null, null, null, List.of(new AidMember("李小红", null, "配偶")));
        var form = complete().with(new AidForm(null, null, null, null, household, null, null, null, null));
        assertThat(gaps(form)).containsExactly(new AidGap("/household/members", Kind.TOO_MANY_MEMBERS));
    }

    @ParameterizedTest(name = "{0} days from now: {1} gaps")
    @CsvSource({"-1, 0", "0, 0", "1, 1"})
    void nothing_happened_tomorrow(int days, int gaps) {
        var dispute = new AidDispute("事实", "请求", null, null, null, null, TODAY.plusDays(days), null, null);
        var form = complete().with(new AidForm(null, null, null, null, null, null, dispute, null, null));
        assertThat(gaps(form)).hasSize(gaps);
    }

    private static List<AidGap> gaps(AidForm form) {
        return AidFormCheck.gapsOf(form, true, TODAY);
    }

    private static AidForm complete() {
        return new AidForm(
                new UUID(1, 1),
                AidMatter.values()[0],
                applicant(NUMBER).applicant(),
                null,
                new AidHousehold(3, 420_000L, 0L, null, null, null, null),
                List.of(new AidOpponent(false, "李大海", OTHER, null, null)),
                new AidDispute("事实", "请求", null, null, null, null, null, null, null),
                null,
                new AidUndertaking(true, true));
    }

    private static AidForm applicant(String number) {
        var applicant = new AidApplicant("王小明", number, "13800001234", "江山市贺村镇", null, null, true);
        return new AidForm(null, null, applicant, null, null, null, null, null, null);
    }

    private static AidForm actedFor(AidAgent agent) {
        return new AidForm(null, null, null, agent, null, null, null, null, null);
    }

    private static AidForm against(AidOpponent opponent) {
        return new AidForm(null, null, null, null, null, List.of(opponent), null, null, null);
    }

    private static String withCheck(String seventeen) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var place = 0; place < weights.length; place++) {
            sum += weights[place] * (seventeen.charAt(place) - '0');
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
