package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.legalcircle.casework.mediation.AgreementAnnulled;
import org.legalcircle.casework.mediation.AgreementDrawnUp;
import org.legalcircle.casework.mediation.AgreementTookEffect;
import org.legalcircle.casework.mediation.ConfirmationDeadlineNeared;
import org.legalcircle.casework.mediation.InstalmentMissed;
import org.legalcircle.casework.mediation.InstalmentNeared;
import org.legalcircle.casework.mediation.LabourTermOver;
import org.legalcircle.casework.mediation.MediationEnded;
import org.legalcircle.casework.mediation.MediatorSteppedBack;
import org.legalcircle.casework.mediation.SessionCalled;
import org.legalcircle.casework.mediation.SessionCalledOff;
import org.legalcircle.casework.mediation.SessionMoved;
import org.legalcircle.casework.mediation.domain.PartyText;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventHandler;

/** Which text messages follow from what happens in a mediation, for parties who act by no account. */
@Singleton
class TextingParties {
    /** Asked for when it is needed: the log of events knows all handlers before anybody can write. */
    private final Provider<WritingPartyTexts> texts;

    TextingParties(Provider<WritingPartyTexts> texts) {
        this.texts = texts;
    }

    @Produces
    @Singleton
    EventHandler<SessionCalled> sessionCalled() {
        return new Texting<>(
                "mediation.text-session-called",
                SessionCalled.class,
                event -> write(event.matterId(), PartyText.SESSION_CALLED, event.startsAt()));
    }

    @Produces
    @Singleton
    EventHandler<SessionMoved> sessionMoved() {
        return new Texting<>(
                "mediation.text-session-moved",
                SessionMoved.class,
                event -> write(event.matterId(), PartyText.SESSION_MOVED, event.startsAt()));
    }

    @Produces
    @Singleton
    EventHandler<SessionCalledOff> sessionCalledOff() {
        return new Texting<>(
                "mediation.text-session-called-off",
                SessionCalledOff.class,
                event -> write(event.matterId(), PartyText.SESSION_CALLED_OFF, event.startsAt()));
    }

    @Produces
    @Singleton
    EventHandler<MediatorSteppedBack> steppedBack() {
        return new Texting<>(
                "mediation.text-mediator-needed",
                MediatorSteppedBack.class,
                event -> write(event.matterId(), PartyText.MEDIATOR_NEEDED, null));
    }

    @Produces
    @Singleton
    EventHandler<AgreementDrawnUp> drawnUp() {
        return new Texting<>(
                "mediation.text-agreement-to-sign",
                AgreementDrawnUp.class,
                event -> write(event.matterId(), PartyText.AGREEMENT_TO_SIGN, null));
    }

    @Produces
    @Singleton
    EventHandler<AgreementAnnulled> annulled() {
        return new Texting<>(
                "mediation.text-agreement-annulled",
                AgreementAnnulled.class,
                event -> write(event.matterId(), PartyText.AGREEMENT_ANNULLED, null));
    }

    @Produces
    @Singleton
    EventHandler<AgreementTookEffect> agreed() {
        return new Texting<>("mediation.text-agreed", AgreementTookEffect.class, this::agreed);
    }

    @Produces
    @Singleton
    EventHandler<ConfirmationDeadlineNeared> confirmationNearsItsEnd() {
        return new Texting<>(
                "mediation.text-confirmation-nears-end",
                ConfirmationDeadlineNeared.class,
                event -> write(event.matterId(), PartyText.CONFIRMATION_NEARS_END, lastMinuteOf(event.dueAt())));
    }

    @Produces
    @Singleton
    EventHandler<InstalmentNeared> instalmentNears() {
        return new Texting<>(
                "mediation.text-instalment-nears",
                InstalmentNeared.class,
                event -> texts.get()
                        .writeToDebtor(event.instalmentId(), PartyText.INSTALMENT_NEARS, lastMinuteOf(event.dueAt())));
    }

    @Produces
    @Singleton
    EventHandler<InstalmentMissed> instalmentMissed() {
        return new Texting<>("mediation.text-instalment-missed", InstalmentMissed.class, this::missed);
    }

    @Produces
    @Singleton
    EventHandler<LabourTermOver> labourTermOver() {
        return new Texting<>(
                "mediation.text-labour-term-over",
                LabourTermOver.class,
                event -> write(event.matterId(), PartyText.LABOUR_TERM_OVER, null));
    }

    @Produces
    @Singleton
    EventHandler<MediationEnded> ended() {
        return new Texting<>(
                "mediation.text-ended", MediationEnded.class, event -> write(event.matterId(), PartyText.ENDED, null));
    }

    private Uni<Void> agreed(AgreementTookEffect event) {
        return write(event.matterId(), PartyText.AGREED, null)
                .chain(() -> event.confirmableUntil() == null
                        ? Uni.createFrom().voidItem()
                        : write(event.matterId(), PartyText.CONFIRMATION_OPEN, lastMinuteOf(event.confirmableUntil())));
    }

    private Uni<Void> missed(InstalmentMissed event) {
        return texts.get()
                .writeToDebtor(event.instalmentId(), PartyText.INSTALMENT_OWED, null)
                .chain(() -> texts.get().writeToPayee(event.instalmentId(), PartyText.INSTALMENT_AWAITED));
    }

    private Uni<Void> write(UUID matter, PartyText kind, Instant when) {
        return texts.get().write(matter, kind, when);
    }

    /** People are told the last minute that is in time, not the first that is too late. */
    private static Instant lastMinuteOf(Instant dueAt) {
        return dueAt.minusSeconds(60);
    }

    private record Texting<E extends DomainEvent>(String name, Class<E> eventType, Function<E, Uni<Void>> reaction)
            implements EventHandler<E> {
        @Override
        public Uni<Void> handle(E event) {
            return reaction.apply(event);
        }
    }
}
