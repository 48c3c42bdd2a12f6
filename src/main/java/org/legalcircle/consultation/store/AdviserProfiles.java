package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.consultation.domain.AdviserProfile;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

/** What is told of advisers, where they work and whether they can be booked; slots follow in the same transaction. */
@Singleton
public class AdviserProfiles {
    private static final String FIND = """
            select id, organisation_id, organisation_path, name, topics, languages, introduction, active, profile_version
            from consultation.adviser where id = $1""";
    private static final String KEEP = """
            insert into consultation.adviser
                (id, version, organisation_id, organisation_path, name, topics, languages, introduction, active,
                 opening_rules, booking_window_days, slots_until, calendar_version)
            values ($1, 0, $2, $3, $4, $5, $6, $7, true, $8, $9, $10, '')
            on conflict (id) do update
                set organisation_id = excluded.organisation_id, organisation_path = excluded.organisation_path,
                    name = excluded.name, topics = excluded.topics, languages = excluded.languages,
                    introduction = excluded.introduction, active = true,
                    profile_version = adviser.profile_version + 1
                where $11::int is null or adviser.profile_version = $11
            returning id""";
    private static final String END = """
            update consultation.adviser set active = false, profile_version = profile_version + 1
            where id = $1 and profile_version = $2 returning id""";
    private static final String FOLLOW = """
            update consultation.adviser
            set name = $2, organisation_id = $3, organisation_path = $4, active = active and $5,
                profile_version = profile_version + 1
            where id = $1 and profile_version = $6 returning id""";

    private final Pool pool;
    private final SlotBook slots;
    private final Advisers advisers;

    AdviserProfiles(Pool pool, SlotBook slots, Advisers advisers) {
        this.pool = pool;
        this.slots = slots;
        this.advisers = advisers;
    }

    /** The profile, of somebody who can no longer be booked too; null where the staff member never was an adviser. */
    public Uni<KeptProfile> find(UUID adviser) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(adviser))
                .map(rows -> rows.size() == 0 ? null : kept(rows.iterator().next()));
    }

    /** The profile; refuses somebody who never was an adviser. */
    public Uni<KeptProfile> require(UUID adviser) {
        return find(adviser).onItem().ifNull().failWith(() -> new Refused(ConsultationRefusal.ADVISER_NOT_FOUND));
    }

    /**
     * Makes a staff member an adviser who can be booked, or changes what is told of one.
     *
     * @param first the opening rules a new adviser begins with
     * @param version refuses another one than this; null if it does not matter, -1 if there must be none yet
     * @return the confirmed bookings in slots that had to close
     */
    public Uni<List<UUID>> keep(
            AdviserProfile profile, OpeningRules first, Integer version, WorkingCalendar calendar, Instant now) {
        var parameters = Tuple.from(Arrays.asList(
                profile.id(),
                profile.organisationId(),
                profile.organisationPath(),
                profile.name(),
                profile.topics().stream().map(Topic::name).toArray(String[]::new),
                profile.languages().toArray(String[]::new),
                profile.introduction(),
                advisers.write(first),
                (short) first.bookingWindowDays(),
                Zone.dateOf(now),
                version));
        return slots.realign(profile.id(), connection -> changeOne(connection, KEEP, parameters), calendar, now);
    }

    /**
     * From now on the adviser cannot be booked; refuses another version than this.
     *
     * @return the confirmed bookings ahead: staff have to move them or call them off
     */
    public Uni<List<UUID>> end(UUID adviser, int version, WorkingCalendar calendar, Instant now) {
        return slots.realign(
                adviser, connection -> changeOne(connection, END, Tuple.of(adviser, version)), calendar, now);
    }

    /**
     * Takes over what has changed of a staff account; does nothing where nothing has.
     *
     * @param employable false ends the adviser; true does not bring an ended one back
     */
    public Uni<Void> follow(
            AdviserProfile now, KeptProfile before, boolean employable, WorkingCalendar calendar, Instant at) {
        var parameters = Tuple.of(
                now.id(), now.name(), now.organisationId(), now.organisationPath(), employable, before.version());
        return slots.realign(now.id(), connection -> changeOne(connection, FOLLOW, parameters), calendar, at)
                .replaceWithVoid();
    }

    private static Uni<Void> changeOne(SqlConnection connection, String sql, Tuple parameters) {
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .invoke(AdviserProfiles::requireOne)
                .replaceWithVoid();
    }

    private static void requireOne(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw new Refused(PlatformRefusal.STALE);
        }
    }

    private static KeptProfile kept(Row row) {
        var profile = new AdviserProfile(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                Arrays.stream(row.getArrayOfStrings(4)).map(Topic::valueOf).collect(Collectors.toUnmodifiableSet()),
                List.of(row.getArrayOfStrings(5)),
                row.getString(6));
        return new KeptProfile(profile, row.getBoolean(7), row.getInteger(8));
    }
}
