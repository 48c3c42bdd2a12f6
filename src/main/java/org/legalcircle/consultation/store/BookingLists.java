package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Stage;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.Cursor;

/** Bookings as citizens and staff look at them. */
@Singleton
public class BookingLists {
    private static final String SELECT = """
            select booking.id, booking.stage, booking.slot_id, booking.adviser_id, adviser.name,
                   booking.organisation_id, booking.channel, booking.topic, booking.question, booking.starts_at,
                   booking.ends_at, booking.held_until, booking.sequence, booking.cancel_reason, booking.created_at,
                   booking.citizen_id
            from consultation.booking join consultation.adviser on adviser.id = booking.adviser_id
            """;
    private static final String OF_CITIZEN = SELECT + """
            where booking.citizen_id = $1 and (booking.created_at, booking.id) < ($2, $3)
            order by booking.created_at desc, booking.id desc limit $4""";
    private static final String ONE_OF_CITIZEN = SELECT + "where booking.citizen_id = $1 and booking.id = $2";
    private static final String OF_BRANCH = SELECT + """
            where starts_with(booking.organisation_path, $1) and booking.starts_at >= $2 and booking.starts_at < $3
              and (booking.starts_at, booking.id) > ($4, $5)
              and ($6::text is null or booking.stage = $6) and ($7::uuid is null or booking.adviser_id = $7)
              and case $8::text
                      when 'NOT_WRITTEN_UP' then booking.stage in ('CONFIRMED', 'IN_SESSION') and booking.ends_at <= $9
                      when 'SLOT_CLOSED' then booking.stage = 'CONFIRMED' and booking.starts_at > $9
                          and exists (select from consultation.slot
                                      where slot.id = booking.slot_id and slot.state = 'CLOSED')
                      else true end
            order by booking.starts_at, booking.id limit $10""";
    private static final String ONE_OF_BRANCH =
            SELECT + "where starts_with(booking.organisation_path, $1) and booking.id = $2";

    private final Pool pool;

    BookingLists(Pool pool) {
        this.pool = pool;
    }

    /** The citizen's own, newest first, one more than {@code limit} if there are. */
    public Uni<List<BookingDetails>> ofCitizen(UUID citizen, Cursor after, int limit) {
        return pool.preparedQuery(OF_CITIZEN)
                .execute(Tuple.of(citizen, time(after.at()), after.id(), limit + 1))
                .map(rows -> Rows.each(rows, BookingLists::details));
    }

    /** One of the citizen's own; refuses any other as unknown. */
    public Uni<BookingDetails> ofCitizen(UUID citizen, UUID booking) {
        return one(ONE_OF_CITIZEN, citizen, booking).map(BookingLists::details);
    }

    /** Bookings inside a branch, soonest first, one more than {@code limit} if there are. */
    public Uni<List<DeskBooking>> ofBranch(DeskFilter filter, Cursor after, int limit, Instant now) {
        var parameters = Tuple.tuple()
                .addValue(filter.branch())
                .addValue(time(filter.from()))
                .addValue(time(filter.to()))
                .addValue(time(after.at()))
                .addValue(after.id())
                .addValue(filter.stage() == null ? null : filter.stage().name())
                .addValue(filter.adviserId())
                .addValue(filter.attention() == null ? null : filter.attention().name())
                .addValue(time(now))
                .addValue(limit + 1);
        return pool.preparedQuery(OF_BRANCH)
                .execute(parameters)
                .map(rows -> Rows.each(rows, BookingLists::deskBooking));
    }

    /** One inside the branch; refuses any other as unknown. */
    public Uni<DeskBooking> ofBranch(String branch, UUID booking) {
        return one(ONE_OF_BRANCH, branch, booking).map(BookingLists::deskBooking);
    }

    private Uni<Row> one(String sql, Object owner, UUID booking) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(owner, booking))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next())
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(ConsultationRefusal.BOOKING_NOT_FOUND));
    }

    private static BookingDetails details(Row row) {
        return new BookingDetails(
                row.getUUID(0),
                Stage.valueOf(row.getString(1)),
                row.getUUID(2),
                row.getUUID(3),
                row.getString(4),
                row.getUUID(5),
                Channel.valueOf(row.getString(6)),
                Topic.valueOf(row.getString(7)),
                row.getString(8),
                instant(row, 9),
                instant(row, 10),
                instant(row, 11),
                row.getInteger(12),
                row.getString(13),
                instant(row, 14));
    }

    private static DeskBooking deskBooking(Row row) {
        return new DeskBooking(details(row), row.getUUID(15));
    }

    private static Instant instant(Row row, int column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
