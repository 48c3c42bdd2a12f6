package org.legalcircle.consultation.store;

import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.consultation.domain.BookableSlot;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.platform.error.Refused;

/** Slots with what their adviser offers, remembered for a minute: of what a hold needs, little changes, and seldom. */
@Singleton
public class BookableSlots {
    private static final String CACHE = "bookable-slots";
    private static final String OFFER = """
            select adviser.name, adviser.topics
            from consultation.slot join consultation.adviser on adviser.id = slot.adviser_id
            where slot.id = $1""";

    private final Pool pool;
    private final Slots slots;

    BookableSlots(Pool pool, Slots slots) {
        this.pool = pool;
        this.slots = slots;
    }

    /** The slot; refuses an unknown one. Its seats and state may be a minute old: only the race decides about them. */
    @CacheResult(cacheName = CACHE)
    public Uni<BookableSlot> require(UUID id) {
        return read(id);
    }

    /** The slot as it is now, for who would be refused because of what is remembered. */
    @CacheInvalidate(cacheName = CACHE)
    public Uni<BookableSlot> requireAnew(UUID id) {
        return read(id);
    }

    private Uni<BookableSlot> read(UUID id) {
        return pool.preparedQuery(OFFER)
                .execute(Tuple.of(id))
                .map(BookableSlots::only)
                .flatMap(offer ->
                        slots.read(id).map(slot -> new BookableSlot(slot, offer.getString("name"), topics(offer))));
    }

    private static Row only(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw new Refused(ConsultationRefusal.SLOT_NOT_FOUND);
        }
        return rows.iterator().next();
    }

    private static Set<Topic> topics(Row offer) {
        return Arrays.stream(offer.getArrayOfStrings("topics"))
                .map(Topic::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
