package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Hold;
import org.legalcircle.consultation.domain.Standing;
import org.legalcircle.platform.error.Refusal;

/** Why a hold won no seat, found out after the race: most who lose, lose because the slot is full. */
@Singleton
public class LostSeats {
    private static final String STATE = """
            select exists (select from consultation.standing where citizen_id = $1 and barred_until > $2) as barred,
                   (select count(*) from consultation.booking
                    where citizen_id = $1 and stage in ('HELD', 'CONFIRMED', 'IN_SESSION')
                      and ends_at > $2 and (held_until is null or held_until > $2)) as ahead,
                   exists (select from consultation.booking
                           where citizen_id = $1 and stage in ('HELD', 'CONFIRMED', 'IN_SESSION')
                             and (held_until is null or held_until > $2)
                             and starts_at < $4 and ends_at > $3) as overlapping,
                   exists (select from consultation.booking
                           where held_until <= $2 and (citizen_id = $1 or slot_id = $5)) as ran_out""";

    private final Pool pool;
    private final Slots slots;
    private final ConsultationSettings settings;

    LostSeats(Pool pool, Slots slots, ConsultationSettings settings) {
        this.pool = pool;
        this.slots = slots;
        this.settings = settings;
    }

    /**
     * How a race was lost.
     *
     * @param reason as far as it still stands; empty if nothing stands in the way any more
     * @param mendable whether another try could win: something that ran out, or nothing at all, stands in the way
     */
    public record Loss(Optional<Refusal> reason, boolean mendable) {}

    /** Looks for the reason as things are now. */
    public Uni<Loss> of(Hold hold, Instant now) {
        var slot = hold.slot().slot();
        return pool.preparedQuery(STATE)
                .execute(Tuple.of(
                        hold.citizenId(),
                        now.atOffset(ZoneOffset.UTC),
                        slot.startsAt().atOffset(ZoneOffset.UTC),
                        slot.endsAt().atOffset(ZoneOffset.UTC),
                        slot.id()))
                .map(rows -> rows.iterator().next())
                .flatMap(row -> reason(row, hold, now));
    }

    private Uni<Loss> reason(Row row, Hold hold, Instant now) {
        var ofCitizen = ofCitizen(row);
        return ofCitizen.isPresent()
                ? Uni.createFrom().item(new Loss(ofCitizen, false))
                : slots.read(hold.slot().slot().id())
                        .map(slot -> slot.refusal(hold.channel(), now))
                        .map(ofSlot -> new Loss(ofSlot, isMendable(ofSlot, row.getBoolean("ran_out"))));
    }

    private Optional<Refusal> ofCitizen(Row row) {
        return new Standing(row.getBoolean("barred"), row.getLong("ahead"))
                .refusal(settings.openBookings())
                .or(() -> row.getBoolean("overlapping")
                        ? Optional.of(ConsultationRefusal.OVERLAPPING_BOOKING)
                        : Optional.empty());
    }

    private static boolean isMendable(Optional<Refusal> ofSlot, boolean somethingRanOut) {
        return ofSlot.isEmpty() || somethingRanOut && ofSlot.get() == ConsultationRefusal.SLOT_FULL;
    }
}
