package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.StoredJson;

/** Advisers and their opening rules. */
@Singleton
public class Advisers {
    private static final String LIST = """
            select id, name, organisation_id, topics, languages, introduction from consultation.adviser
            where active and id > $1
              and ($2::text is null or $2 = any (topics))
              and ($3::text is null or starts_with(organisation_path, $3))
            order by id limit $4""";
    private static final String RULES = """
            select id, version, organisation_id, organisation_path, opening_rules, active, slots_until, calendar_version
            from consultation.adviser where id = $1""";
    private static final String BEHIND = """
            select id from consultation.adviser
            where active and (slots_until <= $1::date + booking_window_days or calendar_version <> $2)
            order by id""";
    private static final String CHANGE_RULES = """
            update consultation.adviser
            set opening_rules = $2, booking_window_days = $3, version = version + 1
            where id = $1""";
    private static final String FILLED =
            "update consultation.adviser set slots_until = $2, calendar_version = $3 where id = $1";

    private final Pool pool;
    private final StoredJson json;

    Advisers(Pool pool, StoredJson json) {
        this.pool = pool;
        this.json = json;
    }

    /** Active advisers after {@code after}, one more than {@code limit} if there are; null filters do not matter. */
    public Uni<List<AdviserDetails>> list(Topic topic, String organisationPath, UUID after, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(after, topic == null ? null : topic.name(), organisationPath, limit + 1))
                .map(rows -> Rows.each(rows, Advisers::details));
    }

    /** The opening rules; refuses an unknown adviser. */
    public Uni<AdviserRules> rules(UUID adviser) {
        return rules(pool, adviser, "");
    }

    /** The same, keeping others off the adviser until the transaction of {@code connection} ends. */
    Uni<AdviserRules> lockRules(SqlClient connection, UUID adviser) {
        return rules(connection, adviser, " for no key update");
    }

    private Uni<AdviserRules> rules(SqlClient client, UUID adviser, String lock) {
        return client.preparedQuery(RULES + lock)
                .execute(Tuple.of(adviser))
                .map(rows -> rows.size() == 0 ? null : rules(rows.iterator().next()))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(ConsultationRefusal.ADVISER_NOT_FOUND));
    }

    /** Active advisers whose slots do not reach as far as they should on {@code today}, or follow another calendar. */
    public Uni<List<UUID>> behind(LocalDate today, String calendarVersion) {
        return pool.preparedQuery(BEHIND)
                .execute(Tuple.of(today, calendarVersion))
                .map(Rows::ids);
    }

    /** Replaces the rules, which the transaction has locked. */
    Uni<Void> changeRules(SqlClient connection, UUID adviser, OpeningRules rules) {
        return connection
                .preparedQuery(CHANGE_RULES)
                .execute(Tuple.of(adviser, write(rules), (short) rules.bookingWindowDays()))
                .replaceWithVoid();
    }

    /** Remembers that the slots are there for every day before {@code until}. */
    Uni<Void> filled(SqlClient connection, UUID adviser, LocalDate until, String calendarVersion) {
        return connection
                .preparedQuery(FILLED)
                .execute(Tuple.of(adviser, until, calendarVersion))
                .replaceWithVoid();
    }

    private AdviserRules rules(Row row) {
        return new AdviserRules(
                row.getUUID(0),
                row.getInteger(1),
                row.getUUID(2),
                row.getString(3),
                json.read(row.getString(4), OpeningRules.class),
                row.getBoolean(5),
                row.getLocalDate(6),
                row.getString(7));
    }

    private static AdviserDetails details(Row row) {
        return new AdviserDetails(
                row.getUUID(0),
                row.getString(1),
                row.getUUID(2),
                Arrays.stream(row.getArrayOfStrings(3)).map(Topic::valueOf).toList(),
                List.of(row.getArrayOfStrings(4)),
                row.getString(5));
    }

    String write(OpeningRules rules) {
        return json.write(rules);
    }
}
