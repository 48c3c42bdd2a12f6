package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.Agreement;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Participant;
import org.legalcircle.casework.mediation.domain.Settlement;
import org.legalcircle.casework.mediation.domain.SignatoryKind;
import org.legalcircle.casework.mediation.domain.Signing;
import org.legalcircle.casework.mediation.domain.SigningMethod;
import org.legalcircle.casework.mediation.store.Agreements;
import org.legalcircle.casework.mediation.store.SigningCodes;
import org.legalcircle.platform.event.EventLog;

/** Parties sign, then the mediator, then the committee puts its seal; with the last one the agreement binds. */
@Singleton
public class SigningAnAgreement {
    private final MediationChange change;
    private final Agreements agreements;
    private final SigningCodes codes;
    private final CheckingSigningCodes checking;
    private final TakingEffect effect;
    private final EventLog events;

    SigningAnAgreement(
            MediationChange change,
            Agreements agreements,
            SigningCodes codes,
            CheckingSigningCodes checking,
            TakingEffect effect,
            EventLog events) {
        this.change = change;
        this.agreements = agreements;
        this.codes = codes;
        this.checking = checking;
        this.effect = effect;
        this.events = events;
    }

    /**
     * What is told of a signature.
     *
     * @param partyId null for the mediator's and the committee's
     * @param textSha256 of the text that was seen
     * @param code sent to the party's phone; null for all other ways
     * @param scan reference to the scanned paper; null where it is not signed on paper
     * @param signedOn the day on the paper; null where it is not signed on paper
     */
    public record Told(
            SignatoryKind kind, UUID partyId, String textSha256, String code, String scan, LocalDate signedOn) {
        SigningMethod method() {
            if (scan != null) {
                return SigningMethod.PAPER;
            }
            return kind == SignatoryKind.PARTY ? SigningMethod.CODE : SigningMethod.SIGNED_IN;
        }

        /** Never tells the code. */
        @Override
        public String toString() {
            return "Told " + kind;
        }
    }

    /**
     * What comes before the transaction of {@link #sign}: a code is tried, and counted even where it is wrong.
     *
     * @return what proves the code; empty where none is needed
     */
    public Uni<String> prove(Participant who, UUID matter, Told told) {
        return told.method() == SigningMethod.CODE
                ? checking.requireRight(who, matter, told.partyId(), told.textSha256(), told.code())
                : Uni.createFrom().item("");
    }

    /** Signs; {@code proof} is what {@link #prove} answered. */
    @WithTransaction
    public Uni<Void> sign(Participant who, UUID matter, Told told, String proof) {
        return change.asking(
                        matter,
                        mediation -> who.requireToSign(mediation, told.kind(), told.method(), told.partyId()),
                        (mediation, now) -> sign(who, mediation, told, proof, now))
                .replaceWithVoid();
    }

    private Uni<Agreement> sign(Participant who, Mediation mediation, Told told, String proof, Instant now) {
        return agreements
                .lockOf(mediation.id())
                .invoke(agreement -> agreement.sign(signing(who, mediation, told), now))
                .invoke(() -> Settlement.requireUnderWay(mediation))
                .call(() -> useUp(mediation.id(), told, proof))
                .call(agreements::keep)
                .call(agreement -> effect.follow(mediation, agreement, now))
                .call(events::record);
    }

    private Uni<Void> useUp(UUID matter, Told told, String proof) {
        return told.method() == SigningMethod.CODE
                ? codes.use(matter, told.partyId(), proof)
                : Uni.createFrom().voidItem();
    }

    private static Signing signing(Participant who, Mediation mediation, Told told) {
        var signatory = switch (told.kind()) {
            case PARTY -> told.partyId();
            case MEDIATOR -> who.id();
            case COMMITTEE -> mediation.place().organisationId();
        };
        return new Signing(
                told.kind(), signatory, told.method(), told.textSha256(), told.scan(), told.signedOn(), who.id());
    }
}
