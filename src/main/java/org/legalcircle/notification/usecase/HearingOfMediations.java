package org.legalcircle.notification.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
                event -> write(
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
                event -> write(
                        event.citizenIds(),
                        NoticeKind.MEDIATION_AGREED,
                        Occasion.matter(event.matterId(), null, null)));
    }

    @Produces
    @Singleton
    EventHandler<InstalmentNeared> instalmentNears() {
        return new Listening<>(
                "notification.instalment-neared",
                InstalmentNeared.class,
                event -> write(
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
                event -> write(
                                Stream.ofNullable(event.debtorCitizenId()).toList(),
                                NoticeKind.INSTALMENT_OWED,
                                Occasion.matter(event.matterId(), null, null))
                        .chain(() -> write(
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
                event -> write(
                        event.citizenIds(),
                        NoticeKind.CONFIRMATION_NEARS_END,
                        Occasion.matter(event.matterId(), null, lastMinuteOf(event.dueAt()))));
    }

    /** People are told the last minute that is in time, not the first that is too late. */
    private static Instant lastMinuteOf(Instant dueAt) {
        return dueAt.minusSeconds(60);
    }

    private Uni<Void> write(List<UUID> citizens, NoticeKind kind, Occasion occasion) {
        return Multi.createFrom()
                .iterable(citizens)
                .onItem()
                .transformToUniAndConcatenate(citizen -> notices.write(citizen, kind, occasion))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
