package org.legalcircle.notification.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.stream.Stream;
import org.legalcircle.casework.mediation.AgreementTookEffect;
import org.legalcircle.casework.mediation.ConfirmationDeadlineNeared;
import org.legalcircle.casework.mediation.InstalmentMissed;
import org.legalcircle.casework.mediation.InstalmentNeared;
import org.legalcircle.casework.mediation.SessionCalled;
import org.legalcircle.notification.domain.NoticeKind;
import org.legalcircle.notification.domain.Occasion;
import org.legalcircle.platform.event.EventHandler;

/** Which notices follow from what happens in mediations, for those who act for parties by an account. */
@Singleton
class HearingOfMediations {
    private final WritingNotices notices;

    HearingOfMediations(WritingNotices notices) {
        this.notices = notices;
    }

    @Produces
    @Singleton
    EventHandler<SessionCalled> sessionCalled() {
        return new Listening<>(
                "notification.mediation-session-called",
                SessionCalled.class,
                event -> notices.write(
                        event.citizenIds(),
                        NoticeKind.MEDIATION_SESSION_CALLED,
                        Occasion.matter(event.matterId(), event.startsAt(), null)));
    }

    @Produces
    @Singleton
    EventHandler<AgreementTookEffect> agreed() {
        return new Listening<>(
                "notification.mediation-agreed",
                AgreementTookEffect.class,
                event -> notices.write(
                                event.citizenIds(),
                                NoticeKind.MEDIATION_AGREED,
                                Occasion.matter(event.matterId(), null, null))
                        .chain(() -> confirmationOpen(event)));
    }

    private Uni<Void> confirmationOpen(AgreementTookEffect event) {
        return event.confirmableUntil() == null
                ? Uni.createFrom().voidItem()
                : notices.write(
                        event.citizenIds(),
                        NoticeKind.CONFIRMATION_OPEN,
                        Occasion.matter(event.matterId(), null, lastMinuteOf(event.confirmableUntil())));
    }

    @Produces
    @Singleton
    EventHandler<InstalmentNeared> instalmentNears() {
        return new Listening<>(
                "notification.instalment-neared",
                InstalmentNeared.class,
                event -> notices.write(
                        Stream.ofNullable(event.debtorCitizenId()).toList(),
                        NoticeKind.INSTALMENT_NEARS,
                        Occasion.matter(event.matterId(), null, lastMinuteOf(event.dueAt()))));
    }

    @Produces
    @Singleton
    EventHandler<InstalmentMissed> instalmentMissed() {
        return new Listening<>(
                "notification.instalment-missed",
                InstalmentMissed.class,
                event -> notices.write(
                                Stream.ofNullable(event.debtorCitizenId()).toList(),
                                NoticeKind.INSTALMENT_OWED,
                                Occasion.matter(event.matterId(), null, null))
                        .chain(() -> notices.write(
                                Stream.ofNullable(event.payeeCitizenId()).toList(),
                                NoticeKind.INSTALMENT_AWAITED,
                                Occasion.matter(event.matterId(), null, null))));
    }

    @Produces
    @Singleton
    EventHandler<ConfirmationDeadlineNeared> confirmationNearsItsEnd() {
        return new Listening<>(
                "notification.confirmation-deadline-neared",
                ConfirmationDeadlineNeared.class,
                event -> notices.write(
                        event.citizenIds(),
                        NoticeKind.CONFIRMATION_NEARS_END,
                        Occasion.matter(event.matterId(), null, lastMinuteOf(event.dueAt()))));
    }

    /** People are told the last minute that is in time, not the first that is too late. */
    private static Instant lastMinuteOf(Instant dueAt) {
        return dueAt.minusSeconds(60);
    }
}
