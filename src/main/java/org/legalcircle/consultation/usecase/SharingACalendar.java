package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.consultation.domain.CalendarSecret;
import org.legalcircle.consultation.store.CalendarFeeds;

/** A citizen lets calendar programs read the bookings, under a link nobody can guess. */
@Singleton
public class SharingACalendar {
    private final CalendarFeeds feeds;
    private final InstantSource clock;

    SharingACalendar(CalendarFeeds feeds, InstantSource clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Makes a new secret; one made before opens nothing from then on. */
    @WithTransaction
    public Uni<CalendarSecret> share(UUID citizen) {
        var secret = CalendarSecret.next(new SecureRandom());
        return feeds.replace(citizen, secret, clock.instant()).replaceWith(secret);
    }

    /** Nobody can read it any more; does nothing where nobody could. */
    @WithTransaction
    public Uni<Void> stop(UUID citizen) {
        return feeds.end(citizen);
    }
}
