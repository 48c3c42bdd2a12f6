package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.AgreementRefusal;
import org.legalcircle.casework.mediation.domain.Instalment;
import org.legalcircle.casework.mediation.domain.PerformanceKind;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;

/** What is to be done by agreements, and what was told of it. */
@Singleton
public class Instalments implements PanacheRepositoryBase<Instalment, UUID> {
    private static final String LOG = """
            insert into mediation.performance
                (id, instalment_id, kind, amount_fen, performed_on, recorded_by, recorded_at)
            values (?1, ?2, ?3, cast(cast(?4 as text) as bigint), cast(cast(?5 as text) as date), ?6, ?7)""";

    /** All of a mediation, in the order of the agreement. */
    public Uni<List<Instalment>> of(UUID matter) {
        return find("matterId = ?1 order by obligation, position", matter).list();
    }

    /** Locks one of a mediation; refuses any other. */
    public Uni<Instalment> lockOf(UUID matter, UUID id) {
        return find("id = ?1 and matterId = ?2", id, matter)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<Instalment>firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(AgreementRefusal.INSTALMENT_NOT_FOUND));
    }

    /**
     * Notes down what was told, in the transaction at hand.
     *
     * @param fen null where nothing was said of an amount
     * @param day null for a breach
     */
    public Uni<Void> note(Instalment of, PerformanceKind kind, Long fen, LocalDate day, UUID by, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOG)
                        .setParameter(1, Ids.next(now))
                        .setParameter(2, of.id())
                        .setParameter(3, kind.name())
                        .setParameter(4, fen == null ? null : Long.toString(fen))
                        .setParameter(5, day == null ? null : day.toString())
                        .setParameter(6, by)
                        .setParameter(7, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
