package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterIntake;
import org.legalcircle.casework.mediation.MediationForm;
import org.legalcircle.casework.mediation.domain.Consent;
import org.legalcircle.casework.mediation.domain.Invitation;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.store.Invitations;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.identity.Organisations;

/** What the link of an invitation is good for besides answering. */
@Singleton
public class UsingAnInvitation {
    private final Invitations invitations;
    private final Mediations mediations;
    private final MatterIntake intake;
    private final Organisations organisations;
    private final ParticularsSeals seals;
    private final MediationChange change;
    private final InstantSource clock;

    UsingAnInvitation(
            Invitations invitations,
            Mediations mediations,
            MatterIntake intake,
            Organisations organisations,
            ParticularsSeals seals,
            MediationChange change,
            InstantSource clock) {
        this.invitations = invitations;
        this.mediations = mediations;
        this.intake = intake;
        this.organisations = organisations;
        this.seals = seals;
        this.change = change;
        this.clock = clock;
    }

    /** What it is about; more of it once the party has consented. */
    @WithTransaction
    public Uni<InvitationFile> look(String token) {
        return invitations
                .require(InvitationTokens.hash(token), clock.instant())
                .flatMap(invitation ->
                        mediations.require(invitation.mediationId()).flatMap(mediation -> file(invitation, mediation)));
    }

    /** The citizen acts for the invited party from now on, signed in and without the link. */
    @WithTransaction
    public Uni<Mediation> claim(String token, UUID citizen) {
        return invitations
                .require(InvitationTokens.hash(token), clock.instant())
                .flatMap(invitation -> change.of(
                        invitation.mediationId(),
                        found -> {},
                        (found, now) -> found.claim(invitation.partyId(), citizen)));
    }

    private Uni<InvitationFile> file(Invitation invitation, Mediation mediation) {
        return intake.facts(mediation.id())
                .flatMap(
                        facts -> form(invitation, mediation).flatMap(form -> file(invitation, mediation, facts, form)));
    }

    private Uni<InvitationFile> file(
            Invitation invitation, Mediation mediation, MatterFacts facts, MediationForm form) {
        var applicant = seals.open(mediation.applicantParty()).name();
        return organisations
                .require(facts.organisationId())
                .map(place -> new InvitationFile(
                        mediation,
                        facts,
                        mediation.requireParty(invitation.partyId()),
                        applicant,
                        place,
                        form,
                        invitation.expiresAt()));
    }

    private Uni<MediationForm> form(Invitation invitation, Mediation mediation) {
        return mediation.requireParty(invitation.partyId()).consent() == Consent.GIVEN
                ? intake.form(mediation.id(), MediationForm.class)
                : Uni.createFrom().nullItem();
    }
}
