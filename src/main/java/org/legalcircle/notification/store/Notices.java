package org.legalcircle.notification.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.notification.domain.Notice;
import org.legalcircle.notification.domain.NotificationRefusal;
import org.legalcircle.platform.error.Refused;

/** The notices as they change. */
@Singleton
public class Notices implements PanacheRepositoryBase<Notice, UUID> {
    /** A notice to this person; refuses one that does not exist or is for somebody else. */
    public Uni<Notice> requireOf(UUID recipient, UUID id) {
        return find("id = ?1 and recipientId = ?2", id, recipient)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(NotificationRefusal.NOTICE_NOT_FOUND));
    }
}
