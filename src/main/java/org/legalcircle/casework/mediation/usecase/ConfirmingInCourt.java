package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.legalcircle.casework.mediation.domain.Agreement;
import org.legalcircle.casework.mediation.domain.JudicialConfirmation;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Participant;
import org.legalcircle.casework.mediation.store.Agreements;
import org.legalcircle.casework.mediation.store.JudicialConfirmations;
import org.legalcircle.platform.event.EventLog;

/** Parties ask a court together to confirm their agreement; the mediator notes down what the court does. */
@Singleton
public class ConfirmingInCourt {
    private final MediationChange change;
    private final Agreements agreements;
    private final JudicialConfirmations confirmations;
    private final TakingEffect effect;
    private final AgreementSeals seals;
    private final EventLog events;

    ConfirmingInCourt(
            MediationChange change,
            Agreements agreements,
            JudicialConfirmations confirmations,
            TakingEffect effect,
            AgreementSeals seals,
            EventLog events) {
        this.change = change;
        this.agreements = agreements;
        this.confirmations = confirmations;
        this.effect = effect;
        this.seals = seals;
        this.events = events;
    }

    /** What the court did. */
    public enum CourtStep {
        FILED,
        NOT_FILED,
        CONFIRMED,
        DISMISSED
    }

    /**
     * What is told of it.
     *
     * @param court by name; needed where it takes the case up or not
     * @param number of the court's case; null where there is none
     */
    public record Told(CourtStep step, LocalDate day, String court, String number) {}

    /** Some parties ask; each speaks for itself, the mediator for those who told so. */
    @WithTransaction
    public Uni<Void> ask(Participant who, UUID matter, Set<UUID> parties) {
        return change.asking(
                        matter,
                        mediation -> parties.forEach(party -> who.requireFor(mediation, party)),
                        (mediation, now) -> ask(mediation, parties, now))
                .replaceWithVoid();
    }

    /** The mediator notes down what the court did. */
    @WithTransaction
    public Uni<Void> note(Participant who, UUID matter, Told told) {
        return change.asking(
                        matter,
                        who::requireMediator,
                        (mediation, now) -> confirmations
                                .lockOf(matter)
                                .invoke(confirmation -> verb(told).accept(confirmation, now))
                                .call(confirmations::persistAndFlush)
                                .call(events::record))
                .replaceWithVoid();
    }

    private Uni<JudicialConfirmation> ask(Mediation mediation, Set<UUID> parties, Instant now) {
        return agreements
                .lockOf(mediation.id())
                .invoke(Agreement::requireInEffect)
                .flatMap(agreement -> confirmations
                        .findOf(mediation.id())
                        .map(before -> JudicialConfirmation.ask(
                                before,
                                agreement,
                                effect.confirmability(
                                        agreement, seals.open(agreement).contents()),
                                parties,
                                now)))
                .call(confirmations::persistAndFlush)
                .call(events::record);
    }

    private static BiConsumer<JudicialConfirmation, Instant> verb(Told told) {
        return switch (told.step()) {
            case FILED -> (found, now) -> found.file(told.court(), told.number(), told.day(), now);
            case NOT_FILED -> (found, now) -> found.decline(told.court(), told.day(), now);
            case CONFIRMED -> (found, now) -> found.decide(true, told.day(), now);
            case DISMISSED -> (found, now) -> found.decide(false, told.day(), now);
        };
    }
}
