package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.legalcircle.casework.mediation.AnnulmentGround;
import org.legalcircle.casework.mediation.MediationStage;
import org.legalcircle.casework.mediation.domain.Agreement;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.MediationSession;
import org.legalcircle.casework.mediation.domain.Settlement;
import org.legalcircle.casework.mediation.store.Agreements;
import org.legalcircle.casework.mediation.store.MediationSessions;
import org.legalcircle.platform.event.EventLog;

/**
 * What was begun under one mediator does not go on under another: the agreement bears the signature of who mediated and
 * the seal of the committee it was mediated by (People's Mediation Law art. 29). So drafts are annulled, and sessions
 * ahead are called off; those of a mediation that is over too.
 */
@Singleton
class AnnullingEarlierWork {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Agreements agreements;
    private final MediationSessions sessions;
    private final EventLog events;

    AnnullingEarlierWork(Agreements agreements, MediationSessions sessions, EventLog events) {
        this.agreements = agreements;
        this.sessions = sessions;
        this.events = events;
    }

    /** Does it in the transaction at hand; nothing where the same mediator goes on, or an agreement binds. */
    Uni<Void> follow(Mediation mediation, Instant now) {
        if (mediation.stage().isAgreed()) {
            return Uni.createFrom().voidItem();
        }
        return mediation.stage().isOpen()
                ? annulDrafts(mediation, now).chain(() -> callOffSessions(mediation, now))
                : callOffSessions(mediation, now);
    }

    private Uni<Void> annulDrafts(Mediation mediation, Instant now) {
        return agreements
                .lockDraftsOfOthers(mediation.id(), mediatorOf(mediation))
                .onItem()
                .transformToUniAndConcatenate(draft -> annul(draft, mediation, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> annul(Agreement draft, Mediation mediation, Instant now) {
        var gone = mediation.stage() == MediationStage.TRANSFERRED_UP;
        var ground = gone ? AnnulmentGround.TRANSFERRED : AnnulmentGround.MEDIATOR_CHANGED;
        draft.annul(ground, Settlement.citizensOf(mediation), now);
        return agreements.persistAndFlush(draft).call(events::record).replaceWithVoid();
    }

    private Uni<Void> callOffSessions(Mediation mediation, Instant now) {
        return sessions.aheadOfOthers(mediation.id(), mediatorOf(mediation), now)
                .onItem()
                .transformToUniAndConcatenate(session -> callOff(session, mediation, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> callOff(MediationSession session, Mediation mediation, Instant now) {
        session.callOff(Settlement.citizensOf(mediation), now);
        return sessions.persistAndFlush(session).call(events::record).replaceWithVoid();
    }

    /** Nobody mediates what is over. */
    private static UUID mediatorOf(Mediation mediation) {
        return Optional.ofNullable(mediation.mediatorId())
                .filter(mediation::isMediatedBy)
                .orElse(NOBODY);
    }
}
