package org.legalcircle.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.FieldCipher;
import org.legalcircle.platform.privacy.Sealed;

/** The answers that are remembered for a day, so that a repeated call gets the first one again. */
@Singleton
public class KeptAnswers {
    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final List<String> KEPT_HEADERS = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CACHE_CONTROL);

    private static final String LOCK = "select pg_try_advisory_xact_lock(?1)";
    private static final String ANSWERED = """
            select exists (select from platform.idempotent_answer
                where caller = ?1 and route = ?2 and key = ?3 and answered_at > ?4)""";
    private static final String FIND = """
            select status, headers::text as headers, body, request_hash from platform.idempotent_answer
            where caller = $1 and route = $2 and key = $3 and answered_at > $4""";
    private static final String KEEP = """
            insert into platform.idempotent_answer
                (caller, route, key, request_hash, status, headers, body, answered_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (caller, route, key) do update
                set request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers,
                    body = excluded.body, answered_at = excluded.answered_at
                where platform.idempotent_answer.answered_at <= $9""";
    private static final String FORGET = """
            delete from platform.idempotent_answer where (caller, route, key) in (
                select caller, route, key from platform.idempotent_answer
                where answered_at <= $1 limit 10000 for update skip locked)""";

    private static final String FORGET_ONE = """
            delete from platform.idempotent_answer
            where caller = $1 and route = $2 and key = $3 and answered_at <= $4""";

    private final Pool pool;
    private final ObjectMapper json;
    private final FieldCipher cipher;
    private final InstantSource clock;

    KeptAnswers(Pool pool, ObjectMapper json, FieldCipher cipher, InstantSource clock) {
        this.pool = pool;
        this.json = json;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** An answer as a statement keeps it beside the change it answers. */
    public KeptAnswer answer(int status, Map<String, String> headers, Object body) {
        var kept = new JsonObject().put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        headers.forEach(kept::put);
        return new KeptAnswer(status, kept, write(body));
    }

    /** Makes this transaction the only one that runs the call; refuses if another is at it. */
    Uni<Void> lock(IdempotencyKey key) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK, Boolean.class)
                        .setParameter(1, key.lockNumber())
                        .getSingleResult())
                .invoke(KeptAnswers::requireLocked)
                .replaceWithVoid();
    }

    /**
     * Fails with {@link AnsweredMeanwhile} if the call was answered since its caller looked. Under the lock, nobody
     * answers it after that.
     */
    Uni<Void> requireNone(IdempotencyKey key) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ANSWERED, Boolean.class)
                        .setParameter(1, key.caller())
                        .setParameter(2, key.route())
                        .setParameter(3, key.key())
                        .setParameter(4, oldest())
                        .getSingleResult())
                .invoke(AnsweredMeanwhile::unlessNone)
                .replaceWithVoid();
    }

    /** The first answer to the call, or null; refuses if the key was used for something else. */
    public Uni<KeptAnswer> find(IdempotencyKey key) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(key.caller(), key.route(), key.key(), oldest()))
                .map(rows -> rows.size() == 0 ? null : read(key, rows.iterator().next()));
    }

    /**
     * Keeps the answer in the transaction of the session at hand; fails with {@link AnsweredMeanwhile}, so that the
     * transaction rolls back, if the call was answered since its caller looked.
     */
    Uni<Void> keep(IdempotencyKey key, Response answer) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(named(KEEP))
                        .setParameter(1, key.caller())
                        .setParameter(2, key.route())
                        .setParameter(3, key.key())
                        .setParameter(4, key.requestHash())
                        .setParameter(5, answer.getStatus())
                        .setParameter(6, headersOf(answer).encode())
                        .setParameter(7, bodyOf(key, answer))
                        .setParameter(8, clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter(9, oldest())
                        .executeUpdate())
                .invoke(AnsweredMeanwhile::unlessKept)
                .replaceWithVoid();
    }

    /** Keeps an answer that changed nothing, outside any transaction; false if the call was answered meanwhile. */
    Uni<Boolean> keepRefusal(IdempotencyKey key, Response answer) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.from(List.of(
                        key.caller(),
                        key.route(),
                        key.key(),
                        Buffer.buffer(key.requestHash()),
                        (short) answer.getStatus(),
                        headersOf(answer),
                        Buffer.buffer(bodyOf(key, answer)),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        oldest())))
                .map(kept -> kept.rowCount() == 1);
    }

    /** Forgets one answer that is out of date, so that its key can be used again. */
    Uni<Void> forget(IdempotencyKey key) {
        return pool.preparedQuery(FORGET_ONE)
                .execute(Tuple.of(key.caller(), key.route(), key.key(), oldest()))
                .replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "forget-kept-answers")
    Uni<Void> forgetOld() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(oldest()))
                .flatMap(done -> done.rowCount() < 10_000 ? Uni.createFrom().voidItem() : forgetOld());
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC);
    }

    private KeptAnswer read(IdempotencyKey key, Row row) {
        key.requireSame(row.getBuffer("request_hash").getBytes());
        var body = row.getBuffer("body");
        return new KeptAnswer(
                row.getInteger("status"),
                new JsonObject(row.getString("headers")),
                body == null ? null : opened(key, body.getBytes()));
    }

    private static JsonObject headersOf(Response answer) {
        var headers = new JsonObject();
        KEPT_HEADERS.stream()
                .filter(name -> answer.getHeaderString(name) != null)
                .forEach(name -> headers.put(name, answer.getHeaderString(name)));
        return headers;
    }

    /** Sealed: an answer may tell its caller what the tables keep sealed. */
    private byte[] bodyOf(IdempotencyKey key, Response answer) {
        return answer.getEntity() == null
                ? null
                : cipher.seal(write(answer.getEntity()), contextOf(key)).bytes();
    }

    /** What a statement kept beside a change is JSON as it is; nothing sealed begins with a brace. */
    private String opened(IdempotencyKey key, byte[] body) {
        return body[0] == '{' ? new String(body, StandardCharsets.UTF_8) : cipher.open(Sealed.of(body), contextOf(key));
    }

    private static String contextOf(IdempotencyKey key) {
        return "platform.idempotent_answer.body:" + key.caller() + " " + key.route() + " " + key.key();
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answer cannot be written", e);
        }
    }

    /** The session's statement marks its parameters otherwise; a text bound as JSON would become a JSON string. */
    private static String named(String sql) {
        return sql.replace('$', '?').replace("?6", "cast(cast(?6 as text) as jsonb)");
    }

    /** Another run of the same call was faster. */
    static final class AnsweredMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private AnsweredMeanwhile() {
            super(null, null, false, false);
        }

        private static void unlessNone(boolean answered) {
            if (answered) {
                throw new AnsweredMeanwhile();
            }
        }

        private static void unlessKept(int rows) {
            if (rows == 0) {
                throw new AnsweredMeanwhile();
            }
        }
    }

    private static void requireLocked(Boolean locked) {
        if (!locked) {
            throw new Refused(PlatformRefusal.CALL_STILL_RUNNING, Map.of("retryAfterSeconds", 1));
        }
    }
}
