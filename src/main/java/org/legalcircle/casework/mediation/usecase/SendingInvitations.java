package org.legalcircle.casework.mediation.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.legalcircle.casework.mediation.MediationSettings;
import org.legalcircle.casework.mediation.store.InvitedNumbers;
import org.legalcircle.casework.mediation.store.LetterPost;
import org.legalcircle.casework.mediation.store.OutgoingLetter;
import org.legalcircle.platform.sms.TextMessages;
import org.legalcircle.platform.time.Zone;

/** Sends invitations as text messages. */
@Singleton
public class SendingInvitations {
    private static final String TEMPLATE = "mediation-invitation";

    private final CarryingLetters carrying;
    private final InvitedNumbers numbers;
    private final InvitationTokens tokens;
    private final TextMessages sms;
    private final MediationSettings settings;
    private final InstantSource clock;

    SendingInvitations(
            CarryingLetters carrying,
            InvitedNumbers numbers,
            InvitationTokens tokens,
            TextMessages sms,
            MediationSettings settings,
            InstantSource clock) {
        this.carrying = carrying;
        this.numbers = numbers;
        this.tokens = tokens;
        this.sms = sms;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{legalcircle.mediation.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "invitations-to-mediations")
    Uni<Void> sweep() {
        return sendAll().chain(() -> numbers.forget(Zone.dateOf(clock.instant())));
    }

    /** Sends all that is due. */
    public Uni<Void> sendAll() {
        return carrying.carryAll(LetterPost.Box.INVITATION, this::send);
    }

    private Uni<Void> send(OutgoingLetter outgoing) {
        var letter = tokens.open(outgoing.id(), outgoing.letter());
        return sms.send(
                letter.mobile(), TEMPLATE, Map.of("link", settings.invitationLink() + letter.token()), outgoing.id());
    }
}
