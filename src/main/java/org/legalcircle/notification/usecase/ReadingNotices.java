package org.legalcircle.notification.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.notification.store.Notices;

/** Recipients tell what they have read. */
@Singleton
public class ReadingNotices {
    private final Notices notices;
    private final InstantSource clock;

    ReadingNotices(Notices notices, InstantSource clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The recipient's own notice is read; the first time counts. */
    @WithTransaction
    public Uni<Void> read(UUID recipient, UUID notice) {
        return notices.requireOf(recipient, notice)
                .invoke(found -> found.read(clock.instant()))
                .call(notices::flush)
                .replaceWithVoid();
    }
}
