package org.legalcircle.casework.legalaid.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.legalaid.domain.AidObjection;

/** The objections whose time is watched. */
@Singleton
public class AidObjections implements PanacheRepositoryBase<AidObjection, UUID> {
    private static final String OVERDUE =
            "select id from AidObjection where outcome is null and escalatedAt is null and dueAt <= ?1 order by dueAt";
    private static final String OUTDATED = """
            select id from AidObjection where outcome is null and escalatedAt is null and calendarVersion <> ?1
            order by id""";

    /** Locks one; the matter is not needed, as nothing of it changes. */
    public Uni<AidObjection> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Some that were not decided in time, and nobody was told of that. */
    public Uni<List<UUID>> overdue(Instant now, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(OVERDUE, UUID.class)
                        .setParameter(1, now)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** Some whose time was counted by another calendar. */
    public Uni<List<UUID>> outdated(String version, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(OUTDATED, UUID.class)
                        .setParameter(1, version)
                        .setMaxResults(limit)
                        .getResultList());
    }
}
