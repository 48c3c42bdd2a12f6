package org.legalcircle.notification.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.mediation.AgreementAnnulled;
import org.legalcircle.casework.mediation.AgreementDrawnUp;
import org.legalcircle.casework.mediation.LabourTermOver;
import org.legalcircle.casework.mediation.MediationEnded;
import org.legalcircle.casework.mediation.MediationStage;
import org.legalcircle.casework.mediation.MediatorSteppedBack;
import org.legalcircle.casework.mediation.SessionCalledOff;
import org.legalcircle.casework.mediation.SessionMoved;
import org.legalcircle.notification.domain.NoticeKind;
import org.legalcircle.notification.domain.Occasion;
import org.legalcircle.platform.event.EventHandler;

/** Which notices follow from how a mediation goes on until it is settled or over, for those who act for parties by an account. */
@Singleton
class HearingOfMediationCourses {
    private final WritingNotices notices;

    HearingOfMediationCourses(WritingNotices notices) {
        this.notices = notices;
    }

    @Produces
    @Singleton
    EventHandler<SessionMoved> sessionMoved() {
        return new Listening<>(
                "notification.mediation-session-moved",
                SessionMoved.class,
                event -> notices.write(
                        event.citizenIds(),
                        NoticeKind.MEDIATION_SESSION_MOVED,
                        Occasion.moved(event.matterId(), event.previousStart(), event.startsAt())));
    }

    @Produces
    @Singleton
    EventHandler<SessionCalledOff> sessionCalledOff() {
        return new Listening<>(
                "notification.mediation-session-called-off",
                SessionCalledOff.class,
                event -> notices.write(
                        event.citizenIds(),
                        NoticeKind.MEDIATION_SESSION_CALLED_OFF,
                        Occasion.matter(event.matterId(), event.startsAt(), null)));
    }

    @Produces
    @Singleton
    EventHandler<MediatorSteppedBack> steppedBack() {
        return new Listening<>(
                "notification.mediator-stepped-back",
                MediatorSteppedBack.class,
                event -> write(event.citizenIds(), NoticeKind.MEDIATION_WITHOUT_MEDIATOR, event.matterId()));
    }

    @Produces
    @Singleton
    EventHandler<AgreementDrawnUp> drawnUp() {
        return new Listening<>(
                "notification.agreement-drawn-up",
                AgreementDrawnUp.class,
                event -> write(event.citizenIds(), NoticeKind.MEDIATION_AGREEMENT_TO_SIGN, event.matterId()));
    }

    @Produces
    @Singleton
    EventHandler<AgreementAnnulled> annulled() {
        return new Listening<>(
                "notification.agreement-annulled",
                AgreementAnnulled.class,
                event -> write(event.citizenIds(), NoticeKind.MEDIATION_AGREEMENT_ANNULLED, event.matterId()));
    }

    @Produces
    @Singleton
    EventHandler<LabourTermOver> labourTermOver() {
        return new Listening<>(
                "notification.labour-term-over",
                LabourTermOver.class,
                event -> write(event.citizenIds(), NoticeKind.MEDIATION_LABOUR_TERM_OVER, event.matterId()));
    }

    @Produces
    @Singleton
    EventHandler<MediationEnded> ended() {
        return new Listening<>(
                "notification.mediation-ended",
                MediationEnded.class,
                event -> write(event.citizenIds(), endOf(event.stage()), event.matterId()));
    }

    private static NoticeKind endOf(MediationStage stage) {
        return stage == MediationStage.WITHDRAWN ? NoticeKind.MEDIATION_WITHDRAWN : NoticeKind.MEDIATION_ENDED;
    }

    private Uni<Void> write(List<UUID> citizens, NoticeKind kind, UUID matter) {
        return notices.write(citizens, kind, Occasion.matter(matter, null, null));
    }
}
