package org.legalcircle.consultation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Who cannot book for a while after missing too many consultations. */
@Singleton
public class Standings {
    private static final String BAR = """
            insert into consultation.standing (citizen_id, barred_until)
            select ?1, ?4
            where (select count(*) from consultation.booking
                   where citizen_id = ?1 and stage = 'MISSED' and starts_at >= ?3) >= ?2
            on conflict (citizen_id) do update
                set barred_until = greatest(standing.barred_until, excluded.barred_until)""";

    /** Bars the citizen until {@code until} if {@code limit} or more were missed since {@code since}. */
    public Uni<Void> barIfMissedTooOften(UUID citizen, int limit, Instant since, Instant until) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(BAR)
                        .setParameter(1, citizen)
                        .setParameter(2, limit)
                        .setParameter(3, since.atOffset(ZoneOffset.UTC))
                        .setParameter(4, until.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
