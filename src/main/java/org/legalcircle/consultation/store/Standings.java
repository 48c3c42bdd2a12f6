package org.legalcircle.consultation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.legalcircle.consultation.domain.Standing;

/** How citizens stand: who cannot book for a while after missing too many consultations, who has enough ahead. */
@Singleton
public class Standings {
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('consultation.standing ' || ?1, 0)) as text)";
    private static final String OF = """
            select exists (select from consultation.standing where citizen_id = ?1 and barred_until > ?3),
                   (select count(*) from consultation.booking
                    where citizen_id = ?1 and id <> ?2 and stage in ('HELD', 'CONFIRMED', 'IN_SESSION')
                      and ends_at > ?3 and (held_until is null or held_until > ?3))""";
    private static final String BAR = """
            insert into consultation.standing (citizen_id, barred_until)
            select ?1, ?4
            where (select count(*) from consultation.booking
                   where citizen_id = ?1 and stage = 'MISSED' and starts_at >= ?3) >= ?2
            on conflict (citizen_id) do update
                set barred_until = greatest(standing.barred_until, excluded.barred_until)""";
    private static final String LIFT = """
            delete from consultation.standing
            where citizen_id = ?1
              and (select count(*) from consultation.booking
                   where citizen_id = ?1 and stage = 'MISSED' and starts_at >= ?3) < ?2""";

    /** Takes the bar away unless {@code limit} or more are still missed since {@code since}. */
    public Uni<Void> liftUnlessMissedTooOften(UUID citizen, int limit, Instant since) {
        return lock(citizen)
                .chain(Panache::getSession)
                .flatMap(session -> session.createNativeQuery(LIFT)
                        .setParameter(1, citizen)
                        .setParameter(2, limit)
                        .setParameter(3, since.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Lets others who decide about this citizen wait until the transaction ends: what they count is what is true. */
    public Uni<Void> lock(UUID citizen) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter(1, citizen.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** How the citizen stands, the booking {@code apartFrom} not counted. */
    public Uni<Standing> of(UUID citizen, UUID apartFrom, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter(1, citizen)
                        .setParameter(2, apartFrom)
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .map(row -> new Standing((Boolean) row[0], ((Number) row[1]).longValue()));
    }

    /** Bars the citizen until {@code until} if {@code limit} or more were missed since {@code since}. */
    public Uni<Void> barIfMissedTooOften(UUID citizen, int limit, Instant since, Instant until) {
        return lock(citizen)
                .chain(Panache::getSession)
                .flatMap(session -> session.createNativeQuery(BAR)
                        .setParameter(1, citizen)
                        .setParameter(2, limit)
                        .setParameter(3, since.atOffset(ZoneOffset.UTC))
                        .setParameter(4, until.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
