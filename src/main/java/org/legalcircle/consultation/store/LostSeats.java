package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Hold;
import org.legalcircle.platform.error.Refusal;

/** Why a hold won no seat, found out after the race: most who lose, lose because the slot is full. */
@Singleton
public class LostSeats {
    private static final String STATE_OF_CITIZEN = """
            select exists (select from consultation.standing where citizen_id = $1 and barred_until > $2) as barred,
                   (select count(*) from consultation.booking
                    where citizen_id = $1 and stage in ('HELD', 'CONFIRMED', 'IN_SESSION') and ends_at > $2
                      and (held_until is null or held_until > $2)) as open_bookings""";

    private final Pool pool;
    private final Slots slots;
    private final ConsultationSettings settings;

    LostSeats(Pool pool, Slots slots, ConsultationSettings settings) {
        this.pool = pool;
        this.slots = slots;
        this.settings = settings;
    }

    /** The reason, as far as it still stands; otherwise the slot was full at that moment. */
    public Uni<Refusal> reason(Hold hold, Instant now) {
        return pool.preparedQuery(STATE_OF_CITIZEN)
                .execute(Tuple.of(hold.citizenId(), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> reasonOfCitizen(rows.iterator().next()))
                .flatMap(reason -> reason != null ? Uni.createFrom().item(reason) : reasonOfSlot(hold, now));
    }

    private Refusal reasonOfCitizen(Row row) {
        if (row.getBoolean("barred")) {
            return ConsultationRefusal.BARRED_AFTER_NO_SHOWS;
        }
        return row.getLong("open_bookings") >= settings.openBookings()
                ? ConsultationRefusal.TOO_MANY_OPEN_BOOKINGS
                : null;
    }

    private Uni<Refusal> reasonOfSlot(Hold hold, Instant now) {
        return slots.read(hold.slot().slot().id())
                .map(slot -> slot.refusal(hold.channel(), now).orElse(ConsultationRefusal.SLOT_FULL));
    }
}
