package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.support.PostgresProcess;

/** The tables of a running service: filled with what a test needs, and looked into. */
final class Tables {
    private final PostgresProcess postgres;

    Tables(PostgresProcess postgres) {
        this.postgres = postgres;
    }

    /** Slots of one new adviser with so many seats each, from tomorrow on, one after the other. */
    List<UUID> slots(int count, int capacity) {
        return ids("""
                with adviser as (
                    insert into consultation.adviser (id, version, organisation_id, organisation_path, name, topics,
                        languages, active, opening_rules, booking_window_days, slots_until, calendar_version)
                    values (gen_random_uuid(), 0, gen_random_uuid(), '/330881/', '赵敏', '{LABOUR}', '{zh-CN}', true,
                        '{}', 1, 'infinity', '')
                    returning id, organisation_id
                ), added as (
                    insert into consultation.slot (id, adviser_id, organisation_id, organisation_path, starts_at, ends_at,
                        channels, capacity, bookable_until, change_until)
                    select gen_random_uuid(), adviser.id, organisation_id, '/330881/', at, at + interval '5 minutes',
                        '{ON_SITE}', %d, at, at
                    from adviser, generate_series(1, %d) as number,
                         lateral (select now() + interval '2 days' + number * interval '5 minutes' as at) as time
                    returning id, starts_at
                ) select id from added order by starts_at""".formatted(capacity, count));
    }

    /** An adviser without a slot to give. */
    UUID adviser() {
        return ids("""
                insert into consultation.adviser (id, version, organisation_id, organisation_path, name, topics,
                    languages, active, opening_rules, booking_window_days, slots_until, calendar_version)
                values (gen_random_uuid(), 0, gen_random_uuid(), '/330881/', '赵敏', '{LABOUR}', '{zh-CN}', true,
                    '{}', 1, 'infinity', '')
                returning id""").get(0);
    }

    /** Citizens who are registered, as far as waiting needs it. */
    List<UUID> citizens(int count) {
        return ids("""
                insert into identity.citizen (id, version, mobile_sealed, mobile_index, registered_at)
                select gen_random_uuid(), 0, '\\x00', gen_random_uuid()::text, now() from generate_series(1, %d)
                returning id""".formatted(count));
    }

    long count(String query) {
        return Long.parseLong(text("select count(*) from " + query));
    }

    String text(String query) {
        try {
            return postgres.value(query);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<UUID> ids(String query) {
        try (var connection = postgres.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The lines of a query of one column of text. */
    Set<String> lines(String query) {
        var lines = text("select string_agg(line, ',') from (%s) as found (line)".formatted(query));
        return lines == null ? Set.of() : Set.of(lines.split(","));
    }

    /** Whatever a call writes is there as a whole, or not at all. */
    void assertNothingIsHalf() {
        assertNone("slots whose seats are not those of their bookings", """
                consultation.slot where taken <> coalesce((
                    select bit_or(1::bigint << seat) from consultation.booking
                    where slot_id = slot.id and stage not in ('CANCELLED', 'EXPIRED')), 0)""");
        assertNone("bookings without a kept answer", """
                consultation.booking where not exists (
                    select from platform.idempotent_answer answer
                    where caller = citizen_id and route = 'POST /api/v1/bookings' and status = 201
                      and convert_from(body, 'UTF8')::jsonb ->> 'id' = booking.id::text)""");
        assertNone("kept answers without a booking", """
                platform.idempotent_answer where route = 'POST /api/v1/bookings' and status = 201 and not exists (
                    select from consultation.booking
                    where booking.id::text = convert_from(body, 'UTF8')::jsonb ->> 'id')""");
        assertNone("bookings that were not held exactly once in the log", """
                consultation.booking where 1 <> (
                    select count(*) from platform.event
                    where aggregate_id = booking.id and type = 'consultation.booking-held')""");
        assertNone("bookings confirmed otherwise than the log says", """
                consultation.booking where (case when stage = 'CONFIRMED' then 1 else 0 end) <> (
                    select count(*) from platform.event
                    where aggregate_id = booking.id and type = 'consultation.booking-confirmed')""");
        assertNone("confirmed bookings without a kept answer or a reminder", """
                consultation.booking where stage = 'CONFIRMED' and not (
                    exists (select from platform.idempotent_answer
                            where caller = citizen_id and status = 200
                              and route = 'POST /api/v1/bookings/' || booking.id || '/confirmation')
                    and exists (select from consultation.reminder where booking_id = booking.id))""");
    }

    private void assertNone(String what, String query) {
        assertThat(count(query)).as(what).isZero();
    }
}
