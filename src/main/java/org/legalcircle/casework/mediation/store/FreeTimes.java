package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.casework.mediation.domain.FreeTime;

/** When people have time for sessions, in the transaction at hand. */
@Singleton
public class FreeTimes {
    private static final String DROP = "delete from mediation.free_time where matter_id = ?1 and person_id = ?2";
    private static final String OFFER = """
            insert into mediation.free_time (matter_id, person_id, from_at, until_at) values (?1, ?2, ?3, ?4)
            on conflict (matter_id, person_id, from_at) do update
                set until_at = greatest(free_time.until_at, excluded.until_at)""";
    private static final String OF =
            "select person_id, from_at, until_at from mediation.free_time where matter_id = ?1";

    /** Puts these times in place of those the person offered before. */
    public Uni<Void> offer(UUID matter, UUID person, List<FreeTime> times) {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(DROP)
                        .setParameter(1, matter)
                        .setParameter(2, person)
                        .executeUpdate())
                .chain(session -> Multi.createFrom()
                        .iterable(times)
                        .onItem()
                        .transformToUniAndConcatenate(time -> session.createNativeQuery(OFFER)
                                .setParameter(1, matter)
                                .setParameter(2, person)
                                .setParameter(3, time.from().atOffset(ZoneOffset.UTC))
                                .setParameter(4, time.until().atOffset(ZoneOffset.UTC))
                                .executeUpdate())
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** All that was offered for a mediation, by person. */
    public Uni<Map<UUID, List<FreeTime>>> of(UUID matter) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter(1, matter)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0], Collectors.mapping(FreeTimes::time, Collectors.toList()))));
    }

    private static FreeTime time(Object[] row) {
        return new FreeTime(instant(row[1]), instant(row[2]));
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
