package org.legalcircle.bench;

import com.fasterxml.jackson.core.JsonFactory;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.legalcircle.platform.aggregate.Ids;

/**
 * A yardstick: the same calls answered by the same statements with Vert.x and its PostgreSQL client alone. No
 * framework, no validation, no refusals, no rate limit, no tags, no shared commits. Arguments: a port on which tokens
 * are remembered, another on which each is verified anew, database URL, user, JSON Web Key, whether the event of a hold
 * is heard. The password is in {@code PGPASSWORD}.
 */
public final class BareProgram extends AbstractVerticle {
    private static final String LIST = Statements.list();
    private static final String HOLD = Statements.hold();
    private static final JsonFactory JSON = new JsonFactory();
    private static final int CONNECTIONS = 12;

    private record Slot(UUID adviser, UUID organisation, Instant starts, Instant ends) {}

    private final int port;
    private final Pool pool;
    private final TokenCheck tokens;
    private final boolean heard;
    private final Map<UUID, Slot> slots;

    private BareProgram(int port, Pool pool, TokenCheck tokens, boolean heard, Map<UUID, Slot> slots) {
        this.port = port;
        this.pool = pool;
        this.tokens = tokens;
        this.heard = heard;
        this.slots = slots;
    }

    /** Serves until it is ended. */
    public static void main(String... arguments) {
        var vertx = Vertx.vertx();
        var address = PgConnectOptions.fromUri(arguments[2])
                .setUser(arguments[3])
                .setPassword(System.getenv("PGPASSWORD"))
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(16_384)
                .setPipeliningLimit(16);
        var pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(address)
                .using(vertx)
                .build();
        var remembering = new TokenCheck(arguments[4], true);
        var forgetful = new TokenCheck(arguments[4], false);
        var heard = Boolean.parseBoolean(arguments[5]);
        pool.query("select id, adviser_id, organisation_id, starts_at, ends_at from consultation.slot")
                .execute()
                .map(BareProgram::known)
                .compose(slots -> deploy(
                                vertx, () -> new BareProgram(port(arguments[0]), pool, remembering, heard, slots))
                        .compose(first -> deploy(
                                vertx, () -> new BareProgram(port(arguments[1]), pool, forgetful, heard, slots))))
                .onSuccess(ready -> System.out.println("ready"))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    private static Future<String> deploy(Vertx vertx, Supplier<Verticle> program) {
        return vertx.deployVerticle(program, new DeploymentOptions().setInstances(Machine.processors()));
    }

    private static int port(String argument) {
        return Integer.parseInt(argument);
    }

    private static Map<UUID, Slot> known(RowSet<Row> rows) {
        var slots = new HashMap<UUID, Slot>();
        for (var row : rows) {
            slots.put(
                    row.getUUID(0),
                    new Slot(
                            row.getUUID(1),
                            row.getUUID(2),
                            row.getOffsetDateTime(3).toInstant(),
                            row.getOffsetDateTime(4).toInstant()));
        }
        return slots;
    }

    @Override
    public void start() {
        vertx.createHttpServer()
                .requestHandler(call -> {
                    if (call.method().name().equals("GET")) {
                        answer(call, list(call), 200);
                    } else {
                        call.body()
                                .onSuccess(body -> answer(call, hold(call, body), 201))
                                .onFailure(failure ->
                                        call.response().setStatusCode(400).end());
                    }
                })
                .listen(port);
    }

    private static void answer(HttpServerRequest call, Future<Buffer> content, int status) {
        content.onSuccess(body -> call.response()
                        .setStatusCode(body == null ? 409 : status)
                        .putHeader("content-type", "application/json")
                        .end(body == null ? Buffer.buffer("{}") : body))
                .onFailure(failure -> {
                    System.err.println(failure);
                    call.response().setStatusCode(500).end();
                });
    }

    private Future<Buffer> list(HttpServerRequest call) {
        var cursor = new String(Base64.getUrlDecoder().decode(call.getParam("cursor")), StandardCharsets.UTF_8);
        var slash = cursor.indexOf('/');
        var limit = Integer.parseInt(call.getParam("limit"));
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(
                        now,
                        Instant.parse(cursor.substring(0, slash)).atOffset(ZoneOffset.UTC),
                        UUID.fromString(cursor.substring(slash + 1)),
                        now,
                        now.plusDays(14),
                        limit + 1))
                .map(rows -> page(rows, limit));
    }

    private static Buffer page(RowSet<Row> rows, int limit) {
        var bytes = new java.io.ByteArrayOutputStream(8192);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            var left = limit;
            Row last = null;
            for (var row : rows) {
                if (left-- == 0) {
                    break;
                }
                last = row;
                json.writeStartObject();
                json.writeStringField("id", row.getUUID(0).toString());
                json.writeStringField("adviserId", row.getUUID(1).toString());
                json.writeStringField("adviserName", row.getString(2));
                json.writeStringField("organisationId", row.getUUID(3).toString());
                json.writeStringField("startsAt", local(row.getOffsetDateTime(4)));
                json.writeStringField("endsAt", local(row.getOffsetDateTime(5)));
                json.writeFieldName("channels");
                var channels = row.getArrayOfStrings(6);
                json.writeArray(channels, 0, channels.length);
                json.writeNumberField("capacity", row.getInteger(7));
                json.writeNumberField("freeSeats", row.getInteger(8));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("nextCursor", last == null || left >= 0 ? null : cursor(last));
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static String local(OffsetDateTime at) {
        return at.withOffsetSameInstant(ZoneOffset.ofHours(8)).toString();
    }

    private static String cursor(Row row) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (row.getOffsetDateTime(4).toInstant() + "/" + row.getUUID(0)).getBytes(StandardCharsets.UTF_8));
    }

    private Future<Buffer> hold(HttpServerRequest call, Buffer body) {
        var citizen = tokens.citizen(call.getHeader("Authorization"));
        var asked = body.toJsonObject();
        var slotId = UUID.fromString(asked.getString("slotId"));
        var slot = slots.get(slotId);
        var now = Instant.now();
        var at = now.atOffset(ZoneOffset.UTC);
        var until = at.plusMinutes(15);
        var booking = Ids.next(now);
        var receipt = new JsonObject()
                .put("id", booking.toString())
                .put("stage", "HELD")
                .put("slotId", slotId.toString())
                .put("adviserId", slot.adviser().toString())
                .put("organisationId", slot.organisation().toString())
                .put("channel", asked.getString("channel"))
                .put("topic", asked.getString("topic"))
                .put("startsAt", local(slot.starts().atOffset(ZoneOffset.UTC)))
                .put("endsAt", local(slot.ends().atOffset(ZoneOffset.UTC)))
                .put("heldUntil", local(until))
                .put("sequence", 0)
                .toBuffer();
        var headers = new JsonObject()
                .put("Content-Type", "application/json")
                .put("Location", "/api/v1/bookings/" + booking)
                .encode();
        var event = new JsonObject()
                .put("bookingId", booking.toString())
                .put("citizenId", citizen.toString())
                .put("slotId", slotId.toString())
                .put("heldUntil", local(until))
                .put("at", local(at))
                .encode();
        var parameters = Tuple.tuple()
                .addValue(new UUID[] {slotId})
                .addValue(new UUID[] {booking})
                .addValue(new UUID[] {citizen})
                .addValue(new String[] {asked.getString("channel")})
                .addValue(new String[] {asked.getString("topic")})
                .addValue(new String[] {asked.getString("question")})
                .addValue(new OffsetDateTime[] {until})
                .addValue(new String[] {"POST /api/v1/bookings"})
                .addValue(new String[] {call.getHeader("Idempotency-Key")})
                .addValue(new Buffer[] {Buffer.buffer(hash(body.getBytes()))})
                .addValue(new String[] {headers})
                .addValue(new Buffer[] {receipt})
                .addValue(new UUID[] {Ids.next(now)})
                .addValue(new String[] {"consultation.booking-held"})
                .addValue(new String[] {event})
                .addValue(at)
                .addValue(1000)
                .addValue(heard ? null : at);
        return pool.preparedQuery(HOLD).execute(parameters).map(won -> won.size() == 0 ? null : receipt);
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
