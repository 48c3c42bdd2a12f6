package org.legalcircle.consultation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.BookingReminderDue;

/** When citizens are to be reminded of their consultations. */
@Singleton
public class Reminders {
    private static final String PLAN = """
            insert into consultation.reminder (booking_id, kind, due_at)
            select ?1, kind, due_at
            from (values ('DAY_BEFORE', cast(?2 as timestamptz) - interval '24 hours'),
                         ('HOUR_BEFORE', cast(?2 as timestamptz) - interval '1 hour')) as plan (kind, due_at)
            where due_at > ?3
            on conflict (booking_id, kind) do update set due_at = excluded.due_at""";
    private static final String DROP = "delete from consultation.reminder where booking_id = ?1";
    /**
     * Taken out and raised in one transaction: each is raised once, whichever instance does it. One that is so late that
     * the next is due too is left out.
     */
    private static final String TAKE_DUE = """
            with due as (
                delete from consultation.reminder where (booking_id, kind) in (
                    select booking_id, kind from consultation.reminder
                    where due_at <= ?1 order by due_at limit 200 for update skip locked)
                returning booking_id, kind)
            select booking.id, booking.citizen_id, due.kind, booking.starts_at
            from due join consultation.booking on booking.id = due.booking_id
            where booking.stage = 'CONFIRMED'
              and booking.starts_at > cast(?1 as timestamptz)
                  + case due.kind when 'DAY_BEFORE' then interval '1 hour' else interval '0' end""";

    /** Plans a day before and an hour before the start, as far as these are still ahead. */
    public Uni<Void> plan(UUID booking, Instant startsAt, Instant now) {
        return drop(booking)
                .chain(Panache::getSession)
                .flatMap(session -> session.createNativeQuery(PLAN)
                        .setParameter(1, booking)
                        .setParameter(2, startsAt.atOffset(ZoneOffset.UTC))
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Nobody needs to be reminded any more. */
    public Uni<Void> drop(UUID booking) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(DROP).setParameter(1, booking).executeUpdate())
                .replaceWithVoid();
    }

    /** Takes out what is due; each is answered once. */
    public Uni<List<BookingReminderDue>> takeDue(Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE_DUE, Object[].class)
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream().map(row -> due(row, now)).toList());
    }

    private static BookingReminderDue due(Object[] row, Instant now) {
        return new BookingReminderDue(
                (UUID) row[0], (UUID) row[1], (String) row[2], ((OffsetDateTime) row[3]).toInstant(), now);
    }
}
