package org.legalcircle.casework.mediation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.casework.mediation.domain.Drafts.BOTH;
import static org.legalcircle.casework.mediation.domain.Drafts.LI;
import static org.legalcircle.casework.mediation.domain.Drafts.NOW;
import static org.legalcircle.casework.mediation.domain.Drafts.TODAY;
import static org.legalcircle.casework.mediation.domain.Drafts.WANG;
import static org.legalcircle.casework.mediation.domain.Drafts.inEffect;
import static org.legalcircle.casework.mediation.domain.Drafts.refusalOf;
import static org.legalcircle.casework.mediation.domain.Drafts.written;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.legalcircle.platform.time.ShippedCalendar;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

class ConfirmingInCourtTest {
    private static final WorkingCalendar CALENDAR = ShippedCalendar.calendar();
    private static final Confirmability OPEN = confirmability(Set.of(), TODAY);

    @ParameterizedTest(
            name = "PM-02, People's Mediation Law art. 33, rolled forward by Civil Procedure Law art. 85: {0}")
    @CsvSource({"2026-11-23, 2026-12-23", "2026-09-04, 2026-10-08", "2026-01-20, 2026-02-24", "2026-10-30, 2026-11-30"})
    void the_thirty_days_begin_with_the_effect(LocalDate effect, LocalDate last) {
        var confirmability = confirmability(Set.of(), effect);

        assertThat(confirmability.lastDay()).isEqualTo(last);
        assertThat(confirmability.isOfferedAt(beginOf(last.plusDays(1)).minusNanos(1)))
                .isTrue();
        assertThat(confirmability.isOfferedAt(beginOf(last.plusDays(1)))).isFalse();
        assertThat(refusalOf(() -> confirmability.requireOfferedAt(beginOf(last.plusDays(1)))))
                .isEqualTo("CONFIRMATION_TOO_LATE");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_law_excludes_is_not_offered_and_the_article_is_told(AgreementSubject subject) {
        var confirmability = confirmability(Set.of(subject), TODAY);

        assertThat(confirmability.isOfferedAt(NOW)).isEqualTo(subject == AgreementSubject.INHERITANCE);
        assertThat(confirmability.barriers())
                .allSatisfy(barrier -> assertThat(barrier.article()).contains("355"))
                .extracting(Confirmability.Barrier::code)
                .isEqualTo(confirmability.isOfferedAt(NOW) ? List.of() : List.of(subject.name()));
    }

    @Test
    void an_oral_agreement_cannot_be_shown_to_a_court() {
        var oral = Confirmability.of(AgreementForm.ORAL, Set.of(), TODAY, CALENDAR);

        assertThat(refusalOf(() -> oral.requireOfferedAt(NOW))).isEqualTo("NOT_CONFIRMABLE");
    }

    @Test
    void it_is_a_joint_application_once_both_sides_have_asked() {
        var agreement = inEffect();
        var confirmation = JudicialConfirmation.ask(null, agreement, OPEN, Set.of(WANG), NOW);
        assertThat(confirmation.stage()).isEqualTo(ConfirmationStage.ASKED);
        assertThat(refusalOf(() -> confirmation.file("court", "1", TODAY, NOW)))
                .isEqualTo("CONFIRMATION_STAGE_FORBIDS");

        JudicialConfirmation.ask(confirmation, agreement, OPEN, Set.of(LI), NOW);

        assertThat(confirmation.stage()).isEqualTo(ConfirmationStage.APPLIED);
        assertThat(refusalOf(() -> JudicialConfirmation.ask(confirmation, agreement, OPEN, Set.of(LI), NOW)))
                .isEqualTo("CONFIRMATION_ASKED_BEFORE");
    }

    @Test
    void the_second_side_can_come_too_late() {
        var agreement = inEffect();
        var confirmation = JudicialConfirmation.ask(null, agreement, OPEN, Set.of(WANG), NOW);

        assertThat(refusalOf(() -> JudicialConfirmation.ask(confirmation, agreement, OPEN, Set.of(LI), OPEN.dueAt())))
                .isEqualTo("CONFIRMATION_TOO_LATE");
        assertThat(confirmation.stage()).isEqualTo(ConfirmationStage.ASKED);
    }

    @Test
    void what_a_court_has_not_taken_up_is_asked_for_anew_in_time() {
        var agreement = inEffect();
        var declined = JudicialConfirmation.ask(null, agreement, OPEN, BOTH, NOW);
        declined.decline("court", TODAY, NOW);
        assertThat(JudicialConfirmation.isAskedByAll(declined)).isFalse();
        assertThat(refusalOf(() -> JudicialConfirmation.ask(declined, agreement, OPEN, BOTH, OPEN.dueAt())))
                .isEqualTo("CONFIRMATION_TOO_LATE");

        var anew = JudicialConfirmation.ask(declined, agreement, OPEN, Set.of(WANG), NOW);

        assertThat(anew.stage()).isEqualTo(ConfirmationStage.ASKED);
        assertThat(declined.stage()).isEqualTo(ConfirmationStage.NOT_FILED);
    }

    @Test
    void strangers_cannot_ask_and_nothing_is_asked_before_the_effect() {
        assertThat(refusalOf(() -> JudicialConfirmation.ask(null, inEffect(), OPEN, Set.of(new UUID(7, 7)), NOW)))
                .isEqualTo("PARTY_UNKNOWN");
        assertThat(refusalOf(() -> JudicialConfirmation.ask(null, written(false), OPEN, BOTH, NOW)))
                .isEqualTo("AGREEMENT_NOT_IN_EFFECT");
    }

    @Test
    void the_courts_steps_follow_each_other_in_time() {
        var confirmation = JudicialConfirmation.ask(null, inEffect(), OPEN, BOTH, NOW);
        assertThat(refusalOf(() -> confirmation.file("court", "1", TODAY.minusDays(1), NOW)))
                .isEqualTo("CONFIRMATION_DAY_INVALID");
        assertThat(refusalOf(() -> confirmation.decide(true, TODAY, NOW))).isEqualTo("CONFIRMATION_STAGE_FORBIDS");
        confirmation.file("court", "1", TODAY, NOW);
        assertThat(refusalOf(() -> confirmation.decide(true, TODAY.plusDays(1), NOW)))
                .isEqualTo("CONFIRMATION_DAY_INVALID");

        confirmation.decide(true, TODAY, NOW);

        assertThat(confirmation.stage()).isEqualTo(ConfirmationStage.CONFIRMED);
        assertThat(refusalOf(() -> confirmation.decide(false, TODAY, NOW))).isEqualTo("CONFIRMATION_STAGE_FORBIDS");
    }

    @Test
    void proof_of_property_and_power_of_attorney_are_needed_only_where_they_apply() {
        assertThat(ConfirmationDocument.needed(false, false)).hasSize(5);
        assertThat(ConfirmationDocument.needed(true, true)).containsExactly(ConfirmationDocument.values());
    }

    private static Confirmability confirmability(Set<AgreementSubject> subjects, LocalDate effect) {
        return Confirmability.of(AgreementForm.WRITTEN, subjects, effect, CALENDAR);
    }

    private static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(Zone.ID).toInstant();
    }
}
