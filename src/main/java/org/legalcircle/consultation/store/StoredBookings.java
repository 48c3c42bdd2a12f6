package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.consultation.BookingDirectory;
import org.legalcircle.consultation.BookingFacts;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;

/** Answers what other features ask, from the tables. */
@Singleton
class StoredBookings implements BookingDirectory {
    private static final String FACTS = """
            select booking.id, booking.citizen_id, booking.starts_at, booking.ends_at, adviser.name,
                   booking.organisation_id, booking.channel, booking.stage, booking.sequence
            from consultation.booking join consultation.adviser on adviser.id = booking.adviser_id
            where booking.id = any ($1)""";

    private final Pool pool;

    StoredBookings(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<BookingFacts> facts(UUID bookingId) {
        return facts(List.of(bookingId))
                .map(found -> found.get(bookingId))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(ConsultationRefusal.BOOKING_NOT_FOUND));
    }

    @Override
    public Uni<Map<UUID, BookingFacts>> facts(Collection<UUID> bookingIds) {
        return pool.preparedQuery(FACTS)
                .execute(Tuple.of(bookingIds.toArray(UUID[]::new)))
                .map(StoredBookings::byId);
    }

    private static Map<UUID, BookingFacts> byId(RowSet<Row> rows) {
        return Rows.each(rows, StoredBookings::factsOf).stream()
                .collect(Collectors.toUnmodifiableMap(BookingFacts::bookingId, Function.identity()));
    }

    private static BookingFacts factsOf(Row row) {
        return new BookingFacts(
                row.getUUID(0),
                row.getUUID(1),
                row.getOffsetDateTime(2).toInstant(),
                row.getOffsetDateTime(3).toInstant(),
                row.getString(4),
                row.getUUID(5),
                row.getString(6),
                row.getString(7),
                row.getInteger(8));
    }
}
