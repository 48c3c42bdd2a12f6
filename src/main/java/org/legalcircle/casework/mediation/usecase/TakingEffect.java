package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.mediation.AgreementSettings;
import org.legalcircle.casework.mediation.AgreementTookEffect;
import org.legalcircle.casework.mediation.domain.Agreement;
import org.legalcircle.casework.mediation.domain.AgreementContents;
import org.legalcircle.casework.mediation.domain.Confirmability;
import org.legalcircle.casework.mediation.domain.CourtClock;
import org.legalcircle.casework.mediation.domain.Instalment;
import org.legalcircle.casework.mediation.domain.JudicialConfirmation;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Reminder;
import org.legalcircle.casework.mediation.domain.Settlement;
import org.legalcircle.casework.mediation.store.AgreementReminders;
import org.legalcircle.casework.mediation.store.Instalments;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.error.Messages;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.time.WorkingCalendar;

/** What follows when an agreement takes effect: what is to be done, who is reminded when, the end of the matter. */
@Singleton
class TakingEffect {
    private final Mediations mediations;
    private final Instalments instalments;
    private final AgreementReminders reminders;
    private final AgreementSeals seals;
    private final MatterCourse course;
    private final EventLog events;
    private final WorkingCalendar calendar;
    private final AgreementSettings settings;

    TakingEffect(
            Mediations mediations,
            Instalments instalments,
            AgreementReminders reminders,
            AgreementSeals seals,
            MatterCourse course,
            EventLog events,
            WorkingCalendar calendar,
            AgreementSettings settings) {
        this.mediations = mediations;
        this.instalments = instalments;
        this.reminders = reminders;
        this.seals = seals;
        this.course = course;
        this.events = events;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Does it in the transaction at hand; nothing where the agreement is not in effect yet. */
    Uni<Void> follow(Mediation mediation, Agreement agreement, Instant now) {
        return agreement.isInEffect()
                ? settle(mediation, agreement, seals.open(agreement).contents(), now)
                : Uni.createFrom().voidItem();
    }

    /** Until when a court can be asked. */
    Confirmability confirmability(Agreement agreement, AgreementContents contents) {
        return Confirmability.of(agreement.form(), contents.subjects(), agreement.effectiveOn(), calendar);
    }

    /** Until when the court is to do its next step; null where it has nothing to do. */
    CourtClock courtClock(JudicialConfirmation confirmationOrNull) {
        return Optional.ofNullable(confirmationOrNull)
                .flatMap(confirmation -> CourtClock.of(confirmation, calendar))
                .orElse(null);
    }

    private Uni<Void> settle(Mediation mediation, Agreement agreement, AgreementContents contents, Instant now) {
        var parts = Settlement.begin(mediation, agreement, contents, now);
        return instalments
                .persist(parts)
                .chain(() -> mediations.keep(mediation))
                .chain(() -> reminders.plan(planned(agreement, contents, parts), now))
                .chain(() -> events.record(
                        List.of(tookEffect(mediation, agreement, confirmability(agreement, contents), now))))
                .chain(() -> course.conclude(
                        ServiceLine.MEDIATION, mediation.id(), mediation.mediatorId(), result(agreement)))
                .replaceWithVoid();
    }

    private List<Reminder> planned(Agreement agreement, AgreementContents contents, List<Instalment> parts) {
        var warnings = List.of(settings.firstWarning(), settings.lastWarning());
        return Stream.concat(
                        Reminder.of(parts, settings.remindBefore()),
                        Reminder.of(agreement, confirmability(agreement, contents), warnings))
                .toList();
    }

    private static AgreementTookEffect tookEffect(
            Mediation mediation, Agreement agreement, Confirmability confirmability, Instant now) {
        return new AgreementTookEffect(
                mediation.id(),
                Settlement.citizensOf(mediation),
                agreement.id(),
                agreement.form().name(),
                confirmability.isOfferedAt(now) ? confirmability.dueAt() : null,
                now);
    }

    private static String result(Agreement agreement) {
        return Messages.text(Language.DEFAULT, "agreement", "settled." + agreement.form(), Map.of());
    }
}
