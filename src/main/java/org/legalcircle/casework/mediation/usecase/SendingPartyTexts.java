package org.legalcircle.casework.mediation.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.legalcircle.casework.mediation.store.LetterPost;
import org.legalcircle.casework.mediation.store.OutgoingLetter;
import org.legalcircle.platform.sms.TextMessages;

/** Sends text messages to parties who act by no account. */
@Singleton
public class SendingPartyTexts {
    private final CarryingLetters carrying;
    private final PartyTextSeals seals;
    private final TextMessages sms;

    SendingPartyTexts(CarryingLetters carrying, PartyTextSeals seals, TextMessages sms) {
        this.carrying = carrying;
        this.seals = seals;
        this.sms = sms;
    }

    @Scheduled(
            every = "{legalcircle.mediation.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "texts-to-parties")
    Uni<Void> sweep() {
        return sendAll();
    }

    /** Sends all that is due. */
    public Uni<Void> sendAll() {
        return carrying.carryAll(LetterPost.Box.PARTY_TEXT, this::send);
    }

    private Uni<Void> send(OutgoingLetter outgoing) {
        var text = seals.open(outgoing.id(), outgoing.letter());
        return sms.send(text.mobile(), text.template(), Map.of("when", text.when()), outgoing.id());
    }
}
