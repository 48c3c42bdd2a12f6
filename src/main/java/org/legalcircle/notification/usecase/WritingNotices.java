package org.legalcircle.notification.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.legalcircle.notification.NotificationSettings;
import org.legalcircle.notification.domain.Notice;
import org.legalcircle.notification.domain.NoticeKind;
import org.legalcircle.notification.domain.Occasion;
import org.legalcircle.notification.domain.QuietHours;
import org.legalcircle.notification.store.DeliveryQueue;
import org.legalcircle.notification.store.Notices;

/** Writes a notice and puts its deliveries into the queue. */
@Singleton
public class WritingNotices {
    private final Notices notices;
    private final DeliveryQueue queue;
    private final QuietHours quiet;
    private final InstantSource clock;

    WritingNotices(Notices notices, DeliveryQueue queue, NotificationSettings settings, InstantSource clock) {
        this.notices = notices;
        this.queue = queue;
        this.quiet = new QuietHours(settings.quietFrom(), settings.quietUntil());
        this.clock = clock;
    }

    /** Writes it in the transaction at hand, so that one event makes one notice. */
    @WithTransaction
    public Uni<Void> write(UUID recipient, NoticeKind kind, Occasion occasion) {
        var now = clock.instant();
        return notices.persistAndFlush(new Notice(recipient, kind, occasion, now))
                .call(notice -> queue.show(notice.id(), now))
                .call(notice -> text(notice.id(), kind, occasion, now))
                .replaceWithVoid();
    }

    /** The same for several people. */
    @WithTransaction
    public Uni<Void> write(List<UUID> recipients, NoticeKind kind, Occasion occasion) {
        return Multi.createFrom()
                .iterable(recipients)
                .onItem()
                .transformToUniAndConcatenate(recipient -> write(recipient, kind, occasion))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> text(UUID notice, NoticeKind kind, Occasion occasion, Instant now) {
        return kind.deservesText()
                ? queue.text(notice, kind.textDue(occasion, quiet, now), now)
                : Uni.createFrom().voidItem();
    }
}
