package org.legalcircle.notification.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.legalcircle.platform.aggregate.Ids;

/** Puts deliveries into the queue, in the transaction that writes the notice. */
@Singleton
public class DeliveryQueue {
    private static final String SHOW = """
            insert into notification.delivery (id, notice_id, channel, state, settled_at)
            values (?1, ?2, 'INBOX', 'SENT', ?3)""";
    private static final String QUEUE = """
            insert into notification.delivery (id, notice_id, channel, state, next_attempt_at)
            values (?1, ?2, 'SMS', 'QUEUED', ?3)""";

    /** The notice is in the inbox at once. */
    public Uni<Void> show(UUID notice, Instant now) {
        return insert(SHOW, notice, now, now);
    }

    /** The notice is to be sent as a text message, at {@code due} or later. */
    public Uni<Void> text(UUID notice, Instant due, Instant now) {
        return insert(QUEUE, notice, due, now);
    }

    private static Uni<Void> insert(String sql, UUID notice, Instant at, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql)
                        .setParameter(1, Ids.next(now))
                        .setParameter(2, notice)
                        .setParameter(3, at.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
