package org.legalcircle.servicecircle.usecase.travel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A table service that keeps to the protocol of OSRM: {@code GET /table/v1/{profile}/{places}} with sources,
 * destinations and annotations. On its roads a degree takes an hour and is a hundred kilometres long.
 */
final class TableService implements AutoCloseable {
    private static final Pattern PATH =
            Pattern.compile("/table/v1/(foot|bike|car)/(-?\\d+\\.\\d+,-?\\d+\\.\\d+(;-?\\d+\\.\\d+,-?\\d+\\.\\d+)*)");
    private static final int MOST_PLACES = 100;

    final List<String> asked = new CopyOnWriteArrayList<>();
    final CountDownLatch released = new CountDownLatch(1);
    volatile UnaryOperator<String> spoiling = UnaryOperator.identity();
    volatile int status = 200;
    volatile boolean slow;
    volatile long millis;
    volatile boolean halting;
    volatile boolean withoutRoads;

    private final HttpServer server;

    TableService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            asked.add(call.getRequestURI().toString());
            if (slow) {
                released.await(20, TimeUnit.SECONDS);
            }
            if (millis > 0) {
                released.await(millis, TimeUnit.MILLISECONDS);
            }
            var path = PATH.matcher(call.getRequestURI().getPath());
            var places = path.matches() ? path.group(2).split(";") : new String[0];
            if (places.length < 2 || call.getRequestURI().getQuery() == null) {
                reply(call, 400, new JsonObject().put("code", "InvalidUrl").encode());
            } else if (places.length > MOST_PLACES) {
                reply(call, 400, new JsonObject().put("code", "TooBig").encode());
            } else {
                reply(call, status, spoiling.apply(table(call.getRequestURI().getQuery(), places)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String table(String query, String[] places) {
        var durations = new JsonArray();
        var distances = new JsonArray();
        var from = degrees(places[numbers(query, "sources").get(0)]);
        for (var destination : numbers(query, "destinations")) {
            var to = degrees(places[destination]);
            var degrees = Math.hypot(to[0] - from[0], to[1] - from[1]);
            durations.add(withoutRoads ? null : Math.round(degrees * 36_000) / 10.0);
            distances.add(withoutRoads ? null : Math.round(degrees * 1_000_000) / 10.0);
        }
        return new JsonObject()
                .put("code", "Ok")
                .put("durations", new JsonArray().add(durations))
                .put("distances", new JsonArray().add(distances))
                .encode();
    }

    private static List<Integer> numbers(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .flatMap(part -> Arrays.stream(part.substring(name.length() + 1).split(";")))
                .map(Integer::valueOf)
                .toList();
    }

    private static double[] degrees(String place) {
        return Arrays.stream(place.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private void reply(HttpExchange call, int status, String answer) throws IOException, InterruptedException {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        if (halting) {
            call.getResponseBody().write(bytes, 0, bytes.length / 2);
            call.getResponseBody().flush();
            released.await(20, TimeUnit.SECONDS);
        } else {
            call.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
