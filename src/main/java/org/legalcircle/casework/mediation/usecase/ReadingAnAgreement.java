package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.domain.Agreement;
import org.legalcircle.casework.mediation.domain.AgreementSubject;
import org.legalcircle.casework.mediation.domain.ConfirmationDocument;
import org.legalcircle.casework.mediation.domain.Instalment;
import org.legalcircle.casework.mediation.domain.JudicialConfirmation;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Participant;
import org.legalcircle.casework.mediation.domain.Party;
import org.legalcircle.casework.mediation.store.Agreements;
import org.legalcircle.casework.mediation.store.Instalments;
import org.legalcircle.casework.mediation.store.JudicialConfirmations;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.platform.privacy.ReadAudit;

/** Who may reads an agreement and what became of it; that staff read it is recorded. */
@Singleton
public class ReadingAnAgreement {
    private static final String RESOURCE = "casework.mediation.agreement:";
    private static final String PURPOSE = "MEDIATION";
    private static final Set<DisputeType> ABOUT_PROPERTY = EnumSet.of(
            DisputeType.HOUSING_AND_HOMESTEAD, DisputeType.FOREST_AND_LAND, DisputeType.LAND_TAKING_AND_DEMOLITION);

    private final Mediations mediations;
    private final Agreements agreements;
    private final Instalments instalments;
    private final JudicialConfirmations confirmations;
    private final TakingEffect effect;
    private final AgreementSeals seals;
    private final ParticularsSeals particulars;
    private final ReadAudit audit;
    private final InstantSource clock;

    ReadingAnAgreement(
            Mediations mediations,
            Agreements agreements,
            Instalments instalments,
            JudicialConfirmations confirmations,
            TakingEffect effect,
            AgreementSeals seals,
            ParticularsSeals particulars,
            ReadAudit audit,
            InstantSource clock) {
        this.mediations = mediations;
        this.agreements = agreements;
        this.instalments = instalments;
        this.confirmations = confirmations;
        this.effect = effect;
        this.seals = seals;
        this.particulars = particulars;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a citizen who acts for a party, the mediator, and staff of a branch it lies in. */
    @WithTransaction
    public Uni<AgreementFile> read(Participant who, UUID matter) {
        return mediations
                .require(matter)
                .invoke(who::requireKnown)
                .call(mediation -> record(who, mediation))
                .flatMap(mediation -> agreements.requireOf(matter).flatMap(agreement -> file(mediation, agreement)));
    }

    private Uni<AgreementFile> file(Mediation mediation, Agreement agreement) {
        return instalments
                .of(mediation.id())
                .flatMap(parts -> confirmations
                        .findOf(mediation.id())
                        .map(confirmation -> file(mediation, agreement, parts, confirmation)));
    }

    private AgreementFile file(
            Mediation mediation, Agreement agreement, List<Instalment> parts, JudicialConfirmation confirmation) {
        var paper = seals.open(agreement);
        return new AgreementFile(
                agreement,
                paper,
                parts,
                agreement.isInEffect() ? effect.confirmability(agreement, paper.contents()) : null,
                confirmation,
                effect.courtClock(confirmation),
                documents(mediation, paper.contents().subjects()),
                clock.instant());
    }

    private List<ConfirmationDocument> documents(Mediation mediation, Set<AgreementSubject> subjects) {
        var agent = mediation.parties().stream().map(particulars::open).anyMatch(told -> told.representative() != null);
        var property = subjects.contains(AgreementSubject.INHERITANCE)
                || ABOUT_PROPERTY.contains(mediation.dispute().type());
        return ConfirmationDocument.needed(property, agent);
    }

    private Uni<Void> record(Participant who, Mediation mediation) {
        return Multi.createFrom()
                .items(mediation.parties().stream()
                        .map(Party::accountId)
                        .filter(Objects::nonNull)
                        .filter(account -> who.branch() != null))
                .onItem()
                .transformToUniAndConcatenate(
                        account -> audit.record(who.id(), account, RESOURCE + mediation.id(), PURPOSE, clock.instant()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
