package org.legalcircle.consultation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.WaitlistLapsed;

/** Places on the waitlist whose wanted time is over. */
@Singleton
public class VainWaits {
    private static final String LAPSE = """
            with lapsed as (
                update consultation.waitlist_entry set stage = 'LAPSED', version = version + 1
                where id in (select id from consultation.waitlist_entry
                             where stage = 'WAITING' and to_time <= ?1 limit 200 for update skip locked)
                returning id, citizen_id)
            select id, citizen_id from lapsed""";

    /** Ends the waiting of some of them; each is answered once. */
    public Uni<List<WaitlistLapsed>> end(Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LAPSE, Object[].class)
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new WaitlistLapsed((UUID) row[0], (UUID) row[1], now))
                        .toList());
    }
}
