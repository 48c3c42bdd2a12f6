package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Stage;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;

/** A citizen's bookings for calendars. */
@Singleton
public class CalendarBookings {
    private static final String SELECT = """
            select booking.id, booking.citizen_id, booking.starts_at, booking.ends_at, adviser.name,
                   booking.organisation_id, booking.channel, booking.stage, booking.sequence,
                   booking.created_at, booking.changed_at
            from consultation.booking join consultation.adviser on adviser.id = booking.adviser_id
            where booking.citizen_id = $1""";
    private static final String ONE = SELECT + " and booking.id = $2";
    /** What was only held or offered never stood in the calendar. */
    private static final String SINCE = SELECT + """
             and booking.starts_at >= $2
             and booking.stage in ('CONFIRMED', 'IN_SESSION', 'COMPLETED', 'MISSED', 'CANCELLED')
            order by booking.starts_at, booking.id limit 1000""";

    private final Pool pool;

    CalendarBookings(Pool pool) {
        this.pool = pool;
    }

    /** The citizen's own booking; refuses one that does not exist or is somebody else's. */
    public Uni<CalendarBooking> require(UUID citizen, UUID booking) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(citizen, booking))
                .map(rows -> Rows.each(rows, CalendarBookings::booking))
                .map(CalendarBookings::only);
    }

    /** What the citizen decided for and starts at {@code since} or later, cancelled ones too, soonest first. */
    public Uni<List<CalendarBooking>> since(UUID citizen, Instant since) {
        return pool.preparedQuery(SINCE)
                .execute(Tuple.of(citizen, since.atOffset(ZoneOffset.UTC)))
                .map(rows -> Rows.each(rows, CalendarBookings::booking));
    }

    private static CalendarBooking only(List<CalendarBooking> found) {
        if (found.isEmpty()) {
            throw new Refused(ConsultationRefusal.BOOKING_NOT_FOUND);
        }
        return found.get(0);
    }

    private static CalendarBooking booking(Row row) {
        return new CalendarBooking(
                row.getUUID(0),
                row.getUUID(1),
                row.getOffsetDateTime(2).toInstant(),
                row.getOffsetDateTime(3).toInstant(),
                row.getString(4),
                row.getUUID(5),
                Channel.valueOf(row.getString(6)),
                Stage.valueOf(row.getString(7)),
                row.getInteger(8),
                row.getOffsetDateTime(9).toInstant(),
                row.getOffsetDateTime(10).toInstant());
    }
}
