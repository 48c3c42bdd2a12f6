package org.legalcircle.platform.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A message gateway that keeps to the protocol: it checks who calls, that nothing was changed, and that nothing is old. */
final class SmsGateway implements AutoCloseable {
    static final String KEY_ID = "legal-circle";
    static final String SECRET = "a secret between the two";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    final List<JsonObject> taken = new CopyOnWriteArrayList<>();
    final List<String> onceOnly = new CopyOnWriteArrayList<>();
    final CountDownLatch released = new CountDownLatch(1);
    volatile int status = 200;
    volatile String answer = "{\"accepted\":true,\"messageId\":\"1\"}";
    volatile boolean slow;

    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private final Instant now;

    SmsGateway(Instant now) throws IOException {
        this.now = now;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/messages", this::take);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/messages");
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            var body = call.getRequestBody().readAllBytes();
            if (slow) {
                released.await(20, TimeUnit.SECONDS);
            }
            if (!genuine(call, body)) {
                reply(call, 401, "{\"accepted\":false}");
                return;
            }
            onceOnly.add(call.getRequestHeaders().getFirst("Idempotency-Key"));
            if (status == 200) {
                taken.add(new JsonObject(new String(body, StandardCharsets.UTF_8)));
            }
            reply(call, status, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean genuine(HttpExchange call, byte[] body) {
        var headers = call.getRequestHeaders();
        var timestamp = headers.getFirst("X-Timestamp");
        var nonce = headers.getFirst("X-Nonce");
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return KEY_ID.equals(headers.getFirst("X-Key-Id"))
                && age.abs().compareTo(TOLERANCE) < 0
                && nonces.add(nonce)
                && expected(timestamp, nonce, body).equals(headers.getFirst("X-Signature"));
    }

    private static String expected(String timestamp, String nonce, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            var text = "POST\n/messages\n" + timestamp + "\n" + nonce + "\n"
                    + HexFormat.of().formatHex(digest);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void reply(HttpExchange call, int status, String answer) throws IOException {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
