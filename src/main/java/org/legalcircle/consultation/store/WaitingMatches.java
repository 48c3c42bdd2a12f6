package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.platform.database.Rows;

/** Free seats that somebody waits for. */
@Singleton
public class WaitingMatches {
    private static final String MATCHES = """
            select distinct slot.id
            from consultation.waitlist_entry entry
            join consultation.slot on slot.starts_at >= entry.from_time and slot.starts_at < entry.to_time
                and entry.channel = any (slot.channels)
                and (entry.adviser_id is null or entry.adviser_id = slot.adviser_id)
                and (entry.organisation_path is null or starts_with(slot.organisation_path, entry.organisation_path))
            join consultation.adviser on adviser.id = slot.adviser_id and entry.topic = any (adviser.topics)
            where slot.id > $4 and entry.stage = 'WAITING' and entry.to_time > $1
              and slot.state = 'OPEN' and slot.taken < (1::bigint << slot.capacity) - 1 and slot.bookable_until > $2
              and not exists (select from consultation.waitlist_offer offer
                              where offer.entry_id = entry.id and offer.slot_id = slot.id)
              and not exists (select from consultation.booking
                              where booking.citizen_id = entry.citizen_id
                                and booking.stage in ('OFFERED', 'HELD', 'CONFIRMED', 'IN_SESSION')
                                and (booking.held_until is null or booking.held_until > $1)
                                and booking.starts_at < slot.ends_at and booking.ends_at > slot.starts_at)
              and not exists (select from consultation.standing
                              where standing.citizen_id = entry.citizen_id and standing.barred_until > $1)
              and (select count(*) from consultation.booking
                   where booking.citizen_id = entry.citizen_id
                     and booking.stage in ('HELD', 'CONFIRMED', 'IN_SESSION') and booking.ends_at > $1
                     and (booking.held_until is null or booking.held_until > $1)) < $3
            order by slot.id limit $5""";

    private final Pool pool;
    private final ConsultationSettings settings;

    WaitingMatches(Pool pool, ConsultationSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /**
     * Slots with a free seat that can be offered until {@code answerableUntil} and that somebody waits for; those after
     * {@code last}, in the order of their ids.
     */
    public Uni<List<UUID>> slots(UUID last, int limit, Instant now, Instant answerableUntil) {
        return pool.preparedQuery(MATCHES)
                .execute(Tuple.of(
                        now.atOffset(ZoneOffset.UTC),
                        answerableUntil.atOffset(ZoneOffset.UTC),
                        settings.openBookings(),
                        last,
                        limit))
                .map(Rows::ids);
    }
}
