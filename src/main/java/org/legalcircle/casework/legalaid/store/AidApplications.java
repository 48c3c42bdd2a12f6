package org.legalcircle.casework.legalaid.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.legalaid.domain.AidApplicationRefusal;
import org.legalcircle.casework.legalaid.domain.AidDecision;
import org.legalcircle.casework.legalaid.domain.AidObjection;
import org.legalcircle.casework.legalaid.domain.AidRecusal;
import org.legalcircle.casework.legalaid.domain.AidVerification;
import org.legalcircle.casework.legalaid.domain.RecusalGround;
import org.legalcircle.platform.error.Refused;

/** The applications as they change, each with what is kept beside it. Its matter is locked before it. */
@Singleton
public class AidApplications implements PanacheRepositoryBase<AidApplication, UUID> {
    private static final String VERIFICATIONS =
            "select asked from AidVerification asked where asked.applicationId = ?1 order by asked.id";
    private static final String DECISION =
            "select decision from AidDecision decision where decision.applicationId = ?1 order by decision.position desc";
    private static final String OBJECTION =
            "select filed from AidObjection filed where filed.applicationId = ?1 order by filed.filedAt desc, filed.id desc";
    private static final String RECUSALS = """
            select staff_id, ground, declared_by, declared_at from legalaid.recusal where application_id = ?1
            order by declared_at, staff_id""";
    private static final String RECUSE = """
            insert into legalaid.recusal (application_id, staff_id, ground, declared_by, declared_at)
            values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""";
    private static final String FORWARD = """
            insert into legalaid.forwarding (application_id, place, received_at, forwarded_at, late, recorded_by,
                                             recorded_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict (application_id) do update set place = excluded.place, received_at = excluded.received_at,
                forwarded_at = excluded.forwarded_at, late = excluded.late, recorded_by = excluded.recorded_by,
                recorded_at = excluded.recorded_at""";
    private static final String LATE_PAPERS = """
            select id from AidApplication
            where stage = EMERGENCY_GRANTED and papersToldAt is null and papersDueAt <= ?1 order by papersDueAt""";
    private static final String DRAFTS =
            "select count(*) from AidApplication where citizenId = ?1 and stage = DRAFT and expiresAt > ?2";

    /** Locks one; refuses one that does not exist. */
    public Uni<AidApplication> lock(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The application; refuses one that does not exist. */
    public Uni<AidApplication> require(UUID id) {
        return found(findById(id));
    }

    /** Keeps it with what is beside it, in the transaction at hand. */
    public Uni<Void> keep(AidApplication application) {
        return persist(application)
                .chain(Panache::getSession)
                .call(session -> session.persistAll(beside(application)))
                .call(Mutiny.Session::flush)
                .replaceWithVoid();
    }

    private static Object[] beside(AidApplication application) {
        return Stream.of(
                        application.verifications().stream(),
                        Stream.ofNullable(application.takeMade()),
                        Stream.ofNullable(application.objection()))
                .flatMap(some -> some)
                .toArray();
    }

    /** How many drafts a citizen has that have not expired. */
    public Uni<Long> draftsOf(UUID citizen, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(DRAFTS, Long.class)
                        .setParameter(1, citizen)
                        .setParameter(2, now)
                        .getSingleResult());
    }

    /** Somebody does not review it; nothing where that is known. */
    public Uni<Void> recuse(UUID application, AidRecusal recusal) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RECUSE)
                        .setParameter(1, application)
                        .setParameter(2, recusal.staffId())
                        .setParameter(3, recusal.ground().name())
                        .setParameter(4, recusal.declaredBy())
                        .setParameter(5, recusal.at())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Notes that a place of detention passed it on; what was noted before is corrected. */
    public Uni<Void> forward(UUID application, AidForwarding told, UUID staff, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORWARD)
                        .setParameter(1, application)
                        .setParameter(2, told.place())
                        .setParameter(3, told.receivedAt())
                        .setParameter(4, told.forwardedAt())
                        .setParameter(5, told.isLate())
                        .setParameter(6, staff)
                        .setParameter(7, now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Some whose papers are late, and nobody was told of it. */
    public Uni<List<UUID>> withLatePapers(Instant now, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(LATE_PAPERS, UUID.class)
                        .setParameter(1, now)
                        .setMaxResults(limit)
                        .getResultList());
    }

    private static Uni<AidApplication> found(Uni<AidApplication> looked) {
        return looked.onItem().ifNull().failWith(AidApplications::unknown).call(AidApplications::recall);
    }

    private static Uni<Void> recall(AidApplication application) {
        return application.isRecalled()
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> recall(session, application));
    }

    private static Uni<Void> recall(Mutiny.Session session, AidApplication application) {
        var beside = new Beside();
        return session.createQuery(VERIFICATIONS, AidVerification.class)
                .setParameter(1, application.id())
                .getResultList()
                .invoke(found -> beside.verifications = found)
                .chain(() -> session.createNativeQuery(RECUSALS, Object[].class)
                        .setParameter(1, application.id())
                        .getResultList())
                .invoke(found -> beside.recusals =
                        found.stream().map(AidApplications::recusal).toList())
                .chain(() -> last(session, DECISION, AidDecision.class, application.id()))
                .invoke(found -> beside.decision = found)
                .chain(() -> last(session, OBJECTION, AidObjection.class, application.id()))
                .invoke(found -> application.recall(beside.verifications, beside.recusals, beside.decision, found))
                .replaceWithVoid();
    }

    private static <T> Uni<T> last(Mutiny.Session session, String query, Class<T> type, UUID application) {
        return session.createQuery(query, type)
                .setParameter(1, application)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    private static AidRecusal recusal(Object[] row) {
        return new AidRecusal((UUID) row[0], RecusalGround.valueOf((String) row[1]), (UUID) row[2], instantOf(row[3]));
    }

    private static Instant instantOf(Object told) {
        return told instanceof OffsetDateTime there ? there.toInstant() : (Instant) told;
    }

    /** That there is no such application for the caller. */
    public static Refused unknown() {
        return new Refused(AidApplicationRefusal.AID_APPLICATION_NOT_FOUND);
    }

    private static final class Beside {
        private List<AidVerification> verifications;
        private List<AidRecusal> recusals;
        private AidDecision decision;
    }
}
