package org.legalcircle.casework.task.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.task.domain.TaskRefusal;
import org.legalcircle.casework.task.domain.Urge;
import org.legalcircle.platform.error.Refused;

/** The urges as they change. The matter is locked before them. */
@Singleton
public class Urges implements PanacheRepositoryBase<Urge, UUID> {
    private static final String MATTER = "select matterId from Urge where id = ?1";
    private static final String UNANSWERED =
            "select id from Urge where stage = OPEN and escalatedAt is null and dueAt <= ?1 order by dueAt";
    private static final String OUTDATED =
            "select id from Urge where stage = OPEN and escalatedAt is null and calendarVersion <> ?1 order by id";
    private static final String DROP =
            "update task.urge set stage = 'DROPPED', version = version + 1 where matter_id = ?1 and stage = 'OPEN'";
    private static final String MOVE = """
            update task.urge set organisation_id = ?2, organisation_path = ?3, worker_id = null, version = version + 1
            where matter_id = ?1 and stage = 'OPEN'""";

    /** The matter an urge is about; refuses an urge that does not exist. */
    public Uni<UUID> matterOf(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(MATTER, UUID.class)
                        .setParameter(1, id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Urges::unknown);
    }

    /** Locks one; refuses one that does not exist. */
    public Uni<Urge> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Urges::unknown);
    }

    /** How often a matter was urged; who asks has locked it. */
    public Uni<Integer> countOf(UUID matter) {
        return count("matterId", matter).map(Long::intValue);
    }

    /** Whether the applicant urged on that day already. */
    public Uni<Boolean> urgedByApplicant(UUID matter, LocalDate day) {
        return count("matterId = ?1 and byApplicant = true and urgedOn = ?2", matter, day)
                .map(urges -> urges > 0);
    }

    /** Some that were not answered in time, and nobody was told of that. */
    public Uni<List<UUID>> unanswered(Instant now, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(UNANSWERED, UUID.class)
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

    /** Nobody has to answer any more. */
    public Uni<Void> drop(UUID matter) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(DROP).setParameter(1, matter).executeUpdate())
                .replaceWithVoid();
    }

    /** Another organisation holds the matter, and has to answer. */
    public Uni<Void> move(UUID matter, UUID organisation, String path) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MOVE)
                        .setParameter(1, matter)
                        .setParameter(2, organisation)
                        .setParameter(3, path)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** That there is no such urge for the caller. */
    public static Refused unknown() {
        return new Refused(TaskRefusal.URGE_NOT_FOUND);
    }
}
