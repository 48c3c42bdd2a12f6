package org.legalcircle.casework.mediation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.casework.mediation.domain.Drafts.HASH;
import static org.legalcircle.casework.mediation.domain.Drafts.LI;
import static org.legalcircle.casework.mediation.domain.Drafts.MEDIATOR;
import static org.legalcircle.casework.mediation.domain.Drafts.NOW;
import static org.legalcircle.casework.mediation.domain.Drafts.STATION;
import static org.legalcircle.casework.mediation.domain.Drafts.TODAY;
import static org.legalcircle.casework.mediation.domain.Drafts.WANG;
import static org.legalcircle.casework.mediation.domain.Drafts.byCode;
import static org.legalcircle.casework.mediation.domain.Drafts.drawnUp;
import static org.legalcircle.casework.mediation.domain.Drafts.drawnUpAnew;
import static org.legalcircle.casework.mediation.domain.Drafts.inEffect;
import static org.legalcircle.casework.mediation.domain.Drafts.ofCommittee;
import static org.legalcircle.casework.mediation.domain.Drafts.ofMediator;
import static org.legalcircle.casework.mediation.domain.Drafts.onPaper;
import static org.legalcircle.casework.mediation.domain.Drafts.refusalOf;
import static org.legalcircle.casework.mediation.domain.Drafts.written;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.mediation.AgreementAnnulled;
import org.legalcircle.casework.mediation.AnnulmentGround;

class SigningAnAgreementTest {
    @Test
    void it_takes_effect_with_the_last_signature_and_not_before() {
        var agreement = written(false);
        agreement.sign(byCode(WANG), NOW);
        agreement.sign(byCode(LI), NOW);
        agreement.sign(ofMediator(), NOW);
        assertThat(agreement.isInEffect()).isFalse();

        agreement.sign(ofCommittee(), NOW);

        assertThat(agreement.effectiveOn()).isEqualTo(TODAY);
        assertThat(agreement.isInEffect()).isTrue();
    }

    @Test
    void mediator_and_committee_attest_what_all_parties_have_signed() {
        var agreement = written(false);
        agreement.sign(byCode(WANG), NOW);

        assertThat(refusalOf(() -> agreement.sign(ofMediator(), NOW))).isEqualTo("PARTIES_SIGN_FIRST");
        assertThat(refusalOf(() -> agreement.sign(ofCommittee(), NOW))).isEqualTo("PARTIES_SIGN_FIRST");
    }

    @Test
    void who_saw_another_text_cannot_sign() {
        var seen = new Signing(SignatoryKind.PARTY, WANG, SigningMethod.CODE, "b".repeat(64), null, null, WANG);

        assertThat(refusalOf(() -> written(false).sign(seen, NOW))).isEqualTo("TEXT_DIFFERS");
    }

    @Test
    void nobody_signs_twice_and_no_stranger_signs() {
        var agreement = written(false);
        agreement.sign(byCode(WANG), NOW);

        assertThat(refusalOf(() -> agreement.sign(byCode(WANG), NOW))).isEqualTo("SIGNED_BEFORE");
        assertThat(refusalOf(() -> agreement.sign(byCode(new UUID(7, 7)), NOW))).isEqualTo("PARTY_UNKNOWN");
    }

    @Test
    void nobody_in_particular_is_no_party() {
        assertThat(refusalOf(() -> written(false).sign(onPaper(null, "scan-1"), NOW)))
                .isEqualTo("PARTY_UNKNOWN");
    }

    @Test
    void the_text_is_frozen_from_the_first_signature_on() {
        var agreement = written(false);
        assertThat(drawnUpAnew(agreement, "c".repeat(64))).isSameAs(agreement);
        assertThat(agreement.textSha256()).isNotEqualTo(HASH);
        drawnUpAnew(agreement, HASH);
        agreement.sign(byCode(WANG), NOW);

        assertThat(refusalOf(() -> drawnUpAnew(agreement, "c".repeat(64)))).isEqualTo("AGREEMENT_FROZEN");
        assertThat(agreement.textSha256()).isEqualTo(HASH);
    }

    @Test
    void on_marriage_adoption_and_inheritance_only_paper_counts() {
        var agreement = written(true);

        assertThat(refusalOf(() -> agreement.requireSignableByCode(WANG, HASH))).isEqualTo("PAPER_REQUIRED");
        assertThat(refusalOf(() -> agreement.sign(byCode(WANG), NOW))).isEqualTo("PAPER_REQUIRED");
        assertThat(refusalOf(() -> agreement.sign(onPaper(WANG, null), NOW))).isEqualTo("SCAN_REQUIRED");
        agreement.sign(onPaper(WANG, "scan-1"), NOW);
        agreement.sign(onPaper(LI, "scan-1"), NOW);
        assertThat(refusalOf(() -> agreement.sign(ofMediator(), NOW))).isEqualTo("PAPER_REQUIRED");
    }

    @Test
    void it_binds_from_the_latest_day_on_paper_and_not_from_the_day_that_was_recorded() {
        var agreement = written(false);
        var later = NOW.plus(Duration.ofDays(6));
        agreement.sign(onPaper(WANG, "scan-1", TODAY), later);
        agreement.sign(onPaper(LI, "scan-1", TODAY.plusDays(2)), later);
        agreement.sign(ofOffice(SignatoryKind.MEDIATOR, MEDIATOR, TODAY.plusDays(3)), later);
        agreement.sign(ofOffice(SignatoryKind.COMMITTEE, STATION, TODAY.plusDays(3)), later);

        assertThat(agreement.effectiveOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(agreement.signatures())
                .extracting(AgreementSignature::signedOn)
                .containsExactly(TODAY, TODAY.plusDays(2), TODAY.plusDays(3), TODAY.plusDays(3));
    }

    @Test
    void the_seal_that_is_put_in_the_service_is_of_the_day_it_is_put() {
        var agreement = written(false);
        var later = NOW.plus(Duration.ofDays(6));
        agreement.sign(onPaper(WANG, "scan-1", TODAY), later);
        agreement.sign(onPaper(LI, "scan-1", TODAY), later);
        agreement.sign(ofMediator(), later);
        agreement.sign(ofCommittee(), later);

        assertThat(agreement.effectiveOn()).isEqualTo(TODAY.plusDays(6));
    }

    @Test
    void nobody_signs_before_the_text_was_made_or_tomorrow_or_on_no_day() {
        var agreement = written(false);

        for (var day : Arrays.asList(TODAY.minusDays(1), TODAY.plusDays(1), null)) {
            assertThat(refusalOf(() -> agreement.sign(onPaper(WANG, "scan-1", day), NOW)))
                    .as("on %s", day)
                    .isEqualTo("SIGNED_DAY_INVALID");
        }
        var yesterday = new Signing(SignatoryKind.PARTY, WANG, SigningMethod.CODE, HASH, null, TODAY, WANG);
        assertThat(refusalOf(() -> agreement.sign(yesterday, NOW.plus(Duration.ofDays(1)))))
                .isEqualTo("SIGNED_DAY_INVALID");
        assertThat(agreement.signatures()).isEmpty();
    }

    private static Signing ofOffice(SignatoryKind kind, UUID signatory, LocalDate day) {
        return new Signing(kind, signatory, SigningMethod.PAPER, HASH, "scan-1", day, MEDIATOR);
    }

    @Test
    void a_draft_some_have_signed_can_be_annulled_and_one_that_binds_cannot() {
        var agreement = written(false);
        agreement.sign(byCode(WANG), NOW);
        agreement.annul(AnnulmentGround.TEXT_WRONG, List.of(), NOW);

        assertThat(agreement.takeRaised()).hasOnlyElementsOfType(AgreementAnnulled.class);
        assertThat(refusalOf(() -> inEffect().annul(AnnulmentGround.TEXT_WRONG, List.of(), NOW)))
                .isEqualTo("AGREEMENT_IN_EFFECT");
    }

    @Test
    void after_its_effect_nothing_is_signed_or_drawn_up() {
        var agreement = inEffect();

        assertThat(refusalOf(() -> agreement.sign(byCode(WANG), NOW))).isEqualTo("AGREEMENT_IN_EFFECT");
        assertThat(refusalOf(() -> drawnUpAnew(agreement, HASH))).isEqualTo("AGREEMENT_IN_EFFECT");
    }

    @Test
    void an_oral_one_binds_from_the_day_it_was_agreed_on() {
        var agreement = drawnUp(AgreementForm.ORAL, false);
        assertThat(refusalOf(() -> agreement.sign(byCode(WANG), NOW))).isEqualTo("AGREEMENT_ORAL");
        assertThat(refusalOf(() -> agreement.settleIfOral(TODAY.plusDays(1), NOW)))
                .isEqualTo("AGREED_DAY_INVALID");
        assertThat(refusalOf(() -> agreement.settleIfOral(null, NOW))).isEqualTo("AGREED_DAY_INVALID");

        agreement.settleIfOral(TODAY.minusDays(2), NOW);

        assertThat(agreement.effectiveOn()).isEqualTo(TODAY.minusDays(2));
    }
}
