package org.legalcircle.casework.mediation.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.legalcircle.casework.mediation.MediationSettings;
import org.legalcircle.casework.mediation.store.InvitationPost;
import org.legalcircle.casework.mediation.store.InvitedNumbers;
import org.legalcircle.casework.mediation.store.OutgoingLetter;
import org.legalcircle.platform.sms.TextMessages;
import org.legalcircle.platform.time.Zone;

/** Sends invitations as text messages. Every instance does it; each invitation is taken on by one. */
@Singleton
public class SendingInvitations {
    private static final Logger LOG = Logger.getLogger(SendingInvitations.class);
    private static final String TEMPLATE = "mediation-invitation";
    private static final int BATCH = 20;
    private static final int ATTEMPTS = 6;
    /** Longer than the gateway can take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final InvitationPost post;
    private final InvitedNumbers numbers;
    private final InvitationTokens tokens;
    private final TextMessages sms;
    private final MediationSettings settings;
    private final InstantSource clock;

    SendingInvitations(
            InvitationPost post,
            InvitedNumbers numbers,
            InvitationTokens tokens,
            TextMessages sms,
            MediationSettings settings,
            InstantSource clock) {
        this.post = post;
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

    /** Sends all that is due; what fails is tried again, each time after a longer pause, and given up in the end. */
    public Uni<Void> sendAll() {
        return post.claim(BATCH, LEASE, clock.instant())
                .flatMap(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : send(claimed).chain(this::sendAll));
    }

    private Uni<Void> send(List<OutgoingLetter> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndConcatenate(this::carry)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> carry(OutgoingLetter outgoing) {
        return Uni.createFrom()
                .deferred(() -> send(outgoing))
                .onItemOrFailure()
                .transformToUni((sent, failure) ->
                        failure == null ? post.settle(outgoing, clock.instant()) : missed(outgoing, failure));
    }

    private Uni<Void> send(OutgoingLetter outgoing) {
        var letter = tokens.open(outgoing.id(), outgoing.letter());
        return sms.send(
                letter.mobile(), TEMPLATE, Map.of("link", settings.invitationLink() + letter.token()), outgoing.id());
    }

    /** Only the kind of failure is told: its words might tell of the recipient. */
    private Uni<Void> missed(OutgoingLetter outgoing, Throwable failure) {
        if (outgoing.attempt() >= ATTEMPTS) {
            LOG.warnf(
                    "Invitation %s was given up: %s",
                    outgoing.id(), failure.getClass().getSimpleName());
            return post.settle(outgoing, null);
        }
        return post.postpone(outgoing, clock.instant().plus(LEASE.multipliedBy(1L << outgoing.attempt())));
    }
}
