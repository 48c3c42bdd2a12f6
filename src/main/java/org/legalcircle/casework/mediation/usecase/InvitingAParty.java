package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.legalcircle.casework.mediation.MediationSettings;
import org.legalcircle.casework.mediation.domain.Invitation;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.store.Invitations;
import org.legalcircle.casework.mediation.store.InvitedNumbers;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.privacy.BlindIndex;

/** A party is invited by a link of its own. The text message leaves after the transaction. */
@Singleton
public class InvitingAParty {
    private static final String PURPOSE = "mediation.invited_number";

    private final MediationChange change;
    private final Invitations invitations;
    private final InvitedNumbers numbers;
    private final BlindIndex index;
    private final InvitationTokens tokens;
    private final ParticularsSeals seals;
    private final MediationSettings settings;

    InvitingAParty(
            MediationChange change,
            Invitations invitations,
            InvitedNumbers numbers,
            BlindIndex index,
            InvitationTokens tokens,
            ParticularsSeals seals,
            MediationSettings settings) {
        this.change = change;
        this.invitations = invitations;
        this.numbers = numbers;
        this.index = index;
        this.tokens = tokens;
        this.seals = seals;
        this.settings = settings;
    }

    /** A citizen who acts for a party invites another one. */
    @WithTransaction
    public Uni<Mediation> byCitizen(UUID citizen, UUID mediation, UUID party) {
        return invite(mediation, party, found -> found.requireOf(citizen));
    }

    /** Staff of the branch invite. */
    @WithTransaction
    public Uni<Mediation> byStaff(UUID staff, String branch, UUID mediation, UUID party) {
        return invite(mediation, party, found -> found.requireServedBy(staff, branch));
    }

    private Uni<Mediation> invite(UUID mediation, UUID party, Consumer<Mediation> allowed) {
        return change.asking(mediation, allowed, (found, now) -> invite(found, party, now));
    }

    private Uni<Void> invite(Mediation mediation, UUID party, Instant now) {
        mediation.invite(party, now);
        var mobile = seals.open(mediation.requireParty(party)).contactNumber();
        return invitations
                .makeWay(party, settings.invitationsADay(), now)
                .chain(() -> numbers.count(index.of(PURPOSE, mobile), settings.invitationsADayToANumber(), now))
                .chain(() -> invitations.persist(letter(mediation.id(), party, mobile, now)))
                .replaceWithVoid();
    }

    private Invitation letter(UUID mediation, UUID party, String mobile, Instant now) {
        var id = Ids.next(now);
        var token = tokens.next();
        var letter = tokens.seal(id, new InvitationTokens.Letter(mobile, token));
        return Invitation.write(
                id, mediation, party, InvitationTokens.hash(token), letter, settings.invitationLasts(), now);
    }
}
