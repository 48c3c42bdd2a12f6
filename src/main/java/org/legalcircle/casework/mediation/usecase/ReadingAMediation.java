package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterIntake;
import org.legalcircle.casework.mediation.MediationForm;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.MediationRefusal;
import org.legalcircle.casework.mediation.domain.Party;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.casework.mediation.store.Transfers;
import org.legalcircle.casework.mediation.usecase.MediationFile.OpenParty;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.ReadAudit;

/** Who may reads a mediation; that staff read it is recorded. */
@Singleton
public class ReadingAMediation {
    private static final String RESOURCE = "casework.mediation:";
    private static final String PURPOSE = "MEDIATION";

    private final Mediations mediations;
    private final Transfers transfers;
    private final MatterIntake intake;
    private final ParticularsSeals seals;
    private final ReadAudit audit;
    private final InstantSource clock;

    ReadingAMediation(
            Mediations mediations,
            Transfers transfers,
            MatterIntake intake,
            ParticularsSeals seals,
            ReadAudit audit,
            InstantSource clock) {
        this.mediations = mediations;
        this.transfers = transfers;
        this.intake = intake;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a citizen who acts for one of the parties; any other mediation is unknown. */
    @WithTransaction
    public Uni<MediationFile> forCitizen(UUID citizen, UUID mediation) {
        return mediations
                .require(mediation)
                .invoke(found -> found.requireOf(citizen))
                .flatMap(found -> file(found, citizen, false));
    }

    /** For the mediator, and staff of a branch it lies or lay in; any other mediation is unknown. */
    @WithTransaction
    public Uni<MediationFile> forStaff(UUID staff, String branch, UUID mediation) {
        return mediations
                .require(mediation)
                .call(found -> requireKnown(staff, branch, found))
                .call(found -> record(staff, found))
                .flatMap(found -> file(found, null, true));
    }

    private Uni<?> requireKnown(UUID staff, String branch, Mediation found) {
        return found.isServedBy(staff, branch)
                ? Uni.createFrom().voidItem()
                : transfers.knows(found.id(), branch).invoke(ReadingAMediation::require);
    }

    private static void require(boolean known) {
        if (!known) {
            throw new Refused(MediationRefusal.MEDIATION_NOT_FOUND);
        }
    }

    private Uni<Void> record(UUID staff, Mediation read) {
        return Multi.createFrom()
                .items(read.parties().stream().map(Party::accountId).filter(Objects::nonNull))
                .onItem()
                .transformToUniAndConcatenate(
                        subject -> audit.record(staff, subject, RESOURCE + read.id(), PURPOSE, clock.instant()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<MediationFile> file(Mediation mediation, UUID citizen, boolean staff) {
        var parties = mediation.parties().stream()
                .map(party -> new OpenParty(party, seals.open(party), party.isOf(citizen)))
                .toList();
        return intake.facts(mediation.id())
                .flatMap(facts -> intake.form(mediation.id(), MediationForm.class)
                        .map(form -> new MediationFile(mediation, facts, form, parties, staff)));
    }
}
