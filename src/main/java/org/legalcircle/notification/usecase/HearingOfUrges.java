package org.legalcircle.notification.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.casework.task.UrgeAnswered;
import org.legalcircle.notification.domain.NoticeKind;
import org.legalcircle.notification.domain.Occasion;
import org.legalcircle.platform.event.EventHandler;

/** Applicants hear that whom they urged has answered; what superiors ask stays among staff. */
@Singleton
class HearingOfUrges implements EventHandler<UrgeAnswered> {
    private final WritingNotices notices;

    HearingOfUrges(WritingNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "notification.urge-answered";
    }

    @Override
    public Class<UrgeAnswered> eventType() {
        return UrgeAnswered.class;
    }

    @Override
    public Uni<Void> handle(UrgeAnswered event) {
        return event.byApplicant()
                ? notices.write(
                        List.of(event.citizenId()),
                        NoticeKind.MATTER_URGE_ANSWERED,
                        Occasion.matter(event.matterId(), null, null))
                : Uni.createFrom().voidItem();
    }
}
