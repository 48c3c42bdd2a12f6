package org.legalcircle.casework.task.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.task.domain.Task;
import org.legalcircle.casework.task.domain.TaskRefusal;
import org.legalcircle.platform.error.Refused;

/** The tasks as they change. The matter is locked before them. */
@Singleton
public class Tasks implements PanacheRepositoryBase<Task, UUID> {
    private static final String MATTER = "select matterId from Task where id = ?1";
    private static final String OVERDUE =
            "select id from Task where stage = ASSIGNED and escalatedAt is null and dueAt <= ?1 order by dueAt";
    private static final String OUTDATED = """
            select id from Task where stage = ASSIGNED and escalatedAt is null and calendarVersion <> ?1 order by id""";
    private static final String DROP = """
            update task.task set stage = 'DROPPED', changed_at = ?2, version = version + 1
            where matter_id = ?1 and stage in ('ASSIGNED', 'COMPLETED')""";

    /** The matter a task is about; refuses a task that does not exist. */
    public Uni<UUID> matterOf(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(MATTER, UUID.class)
                        .setParameter(1, id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Tasks::unknown);
    }

    /** Locks one; refuses one that does not exist. */
    public Uni<Task> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Tasks::unknown);
    }

    /** Some that were not done in time, and nobody was told of that. */
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

    /** Nobody has to do any more what was to be done about a matter. */
    public Uni<Void> drop(UUID matter, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DROP)
                        .setParameter(1, matter)
                        .setParameter(2, now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** That there is no such task for the caller. */
    public static Refused unknown() {
        return new Refused(TaskRefusal.TASK_NOT_FOUND);
    }
}
