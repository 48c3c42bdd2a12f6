package org.legalcircle.notification.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.evaluation.CallBackOpened;
import org.legalcircle.evaluation.RatingDiscounted;
import org.legalcircle.evaluation.ReRatingAsked;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.notification.domain.NoticeKind;
import org.legalcircle.notification.domain.Occasion;
import org.legalcircle.platform.event.EventHandler;

/** Which notices follow from what is done about a bad rating, for whoever rated. */
@Singleton
class HearingOfRatings {
    private final WritingNotices notices;

    HearingOfRatings(WritingNotices notices) {
        this.notices = notices;
    }

    @Produces
    @Singleton
    EventHandler<CallBackOpened> heard() {
        return new Listening<>(
                "notification.call-back-opened",
                CallBackOpened.class,
                event -> write(
                        event.citizenId(),
                        NoticeKind.RATING_HEARD,
                        about(event.kind(), event.subjectId(), event.callDueAt())));
    }

    @Produces
    @Singleton
    EventHandler<ReRatingAsked> putRight() {
        return new Listening<>(
                "notification.re-rating-asked",
                ReRatingAsked.class,
                event -> write(
                        event.citizenId(),
                        NoticeKind.RATE_AGAIN,
                        about(event.kind(), event.subjectId(), event.until())));
    }

    @Produces
    @Singleton
    EventHandler<RatingDiscounted> discounted() {
        return new Listening<>(
                "notification.rating-discounted",
                RatingDiscounted.class,
                event -> write(
                        event.citizenId(),
                        NoticeKind.RATING_NOT_COUNTED,
                        about(event.kind(), event.subjectId(), null)));
    }

    private Uni<Void> write(UUID citizen, NoticeKind kind, Occasion occasion) {
        return notices.write(citizen, kind, occasion);
    }

    /** People are told the last minute that is in time, not the first that is too late. */
    private static Occasion about(ServiceKind kind, UUID subject, Instant dueAt) {
        var until = dueAt == null ? null : dueAt.minusSeconds(60);
        return kind == ServiceKind.BOOKING
                ? new Occasion(subject, null, null, null, until)
                : Occasion.matter(subject, null, until);
    }
}
