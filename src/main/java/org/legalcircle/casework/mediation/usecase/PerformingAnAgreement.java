package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.legalcircle.casework.mediation.ConfirmationDeadlineNeared;
import org.legalcircle.casework.mediation.domain.Agreement;
import org.legalcircle.casework.mediation.domain.Instalment;
import org.legalcircle.casework.mediation.domain.JudicialConfirmation;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Participant;
import org.legalcircle.casework.mediation.domain.PerformanceKind;
import org.legalcircle.casework.mediation.domain.Settlement;
import org.legalcircle.casework.mediation.store.Agreements;
import org.legalcircle.casework.mediation.store.Instalments;
import org.legalcircle.casework.mediation.store.JudicialConfirmations;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventLog;

/** People tell what was paid or done, and what was not. */
@Singleton
public class PerformingAnAgreement {
    private final MediationChange change;
    private final Agreements agreements;
    private final Instalments instalments;
    private final JudicialConfirmations confirmations;
    private final TakingEffect effect;
    private final AgreementSeals seals;
    private final EventLog events;

    PerformingAnAgreement(
            MediationChange change,
            Agreements agreements,
            Instalments instalments,
            JudicialConfirmations confirmations,
            TakingEffect effect,
            AgreementSeals seals,
            EventLog events) {
        this.change = change;
        this.agreements = agreements;
        this.instalments = instalments;
        this.confirmations = confirmations;
        this.effect = effect;
        this.seals = seals;
        this.events = events;
    }

    /**
     * What is told.
     *
     * @param fen how much was paid; null for all that is left, and for a breach
     * @param day when; null for a breach
     */
    public record Told(UUID instalmentId, PerformanceKind kind, Long fen, LocalDate day) {}

    /** Who is owed something, and the mediator, tell that it was performed or not; who owes it is not believed. */
    @WithTransaction
    public Uni<Void> tell(Participant who, UUID matter, Told told) {
        return change.asking(matter, who::requireKnown, (mediation, now) -> tell(who, mediation, told, now))
                .replaceWithVoid();
    }

    private Uni<Void> tell(Participant who, Mediation mediation, Told told, Instant now) {
        return instalments
                .lockOf(mediation.id(), told.instalmentId())
                .invoke(part -> who.requireFor(mediation, part.payeeId()))
                .invoke(verb(told, now))
                .call(instalments::persistAndFlush)
                .call(part -> instalments.note(part, told.kind(), told.fen(), told.day(), who.id(), now))
                .call(events::record)
                .call(() -> warn(mediation, told, now))
                .chain(() -> instalments.of(mediation.id()))
                .invoke(parts -> Settlement.follow(mediation, parts, now))
                .replaceWithVoid();
    }

    private static Consumer<Instalment> verb(Told told, Instant now) {
        return told.kind() == PerformanceKind.BREACHED
                ? part -> part.breach(now)
                : part -> part.perform(told.fen(), told.day(), now);
    }

    /** After a breach it matters most that a court can still be asked. */
    private Uni<Void> warn(Mediation mediation, Told told, Instant now) {
        return told.kind() == PerformanceKind.BREACHED
                ? agreements
                        .requireOf(mediation.id())
                        .flatMap(agreement -> confirmations
                                .findOf(mediation.id())
                                .map(asked -> warning(mediation, agreement, asked, now)))
                        .call(events::record)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private List<DomainEvent> warning(
            Mediation mediation, Agreement agreement, JudicialConfirmation askedOrNull, Instant now) {
        var confirmability =
                effect.confirmability(agreement, seals.open(agreement).contents());
        return JudicialConfirmation.isAskedByAll(askedOrNull) || !confirmability.isOfferedAt(now)
                ? List.of()
                : List.of(new ConfirmationDeadlineNeared(
                        mediation.id(), Settlement.citizensOf(mediation), agreement.id(), confirmability.dueAt(), now));
    }
}
