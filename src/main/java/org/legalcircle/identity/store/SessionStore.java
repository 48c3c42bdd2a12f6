package org.legalcircle.identity.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.identity.domain.DeviceSession;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.Cursor;

/** The sign-ins. */
@Singleton
public class SessionStore implements PanacheRepositoryBase<DeviceSession, UUID> {
    /** The sign-in, locked; refuses one that does not exist. */
    public Uni<DeviceSession> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(SessionStore::unknown);
    }

    /** A sign-in of this person, locked; refuses one that does not exist, has ended or is somebody else's. */
    public Uni<DeviceSession> lockOf(UUID person, UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(found -> found != null && found.personId().equals(person) && !found.ended() ? found : null)
                .onItem()
                .ifNull()
                .failWith(SessionStore::unknown);
    }

    /** The sign-in that one of these indexes of a sign-in elsewhere stands for, locked; null where there is none. */
    public Uni<DeviceSession> findExternal(List<String> indexes) {
        return find("externalIndex in ?1", indexes)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** All open sign-ins of the person, locked. */
    public Uni<List<DeviceSession>> lockOpen(UUID person) {
        return find("personId = ?1 and endedAt is null order by id", person)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Sign-ins of the person that have not ended and can still be renewed, newest first, after the cursor. */
    @WithSession
    public Uni<List<DeviceSession>> open(UUID person, Instant now, Cursor after, int limit) {
        return find(
                        "personId = ?1 and endedAt is null and (expiresAt is null or expiresAt > ?2)"
                                + " and (createdAt < ?3 or createdAt = ?3 and id < ?4)"
                                + " order by createdAt desc, id desc",
                        person,
                        now,
                        after.at(),
                        after.id())
                .page(0, limit)
                .list();
    }

    private static Refused unknown() {
        return new Refused(IdentityRefusal.SESSION_NOT_FOUND);
    }
}
