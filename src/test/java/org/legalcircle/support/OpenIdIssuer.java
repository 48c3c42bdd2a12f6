package org.legalcircle.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OpenID Connect issuer that keeps to the protocol: OpenID Connect Discovery 1.0 and a JSON Web Key Set (RFC 7517).
 * What keys it publishes is told it, by its owner or with a PUT to where it publishes them.
 */
public final class OpenIdIssuer implements AutoCloseable {
    /** How often its keys were read. */
    public final AtomicInteger readings = new AtomicInteger();

    /** Lets go of the calls a slow issuer holds. */
    public final CountDownLatch released = new CountDownLatch(1);

    /** Whether it answers with keys after a long time only. */
    public volatile boolean slow;

    /** Bytes of nonsense it sends in place of keys; 0 for keys. */
    public volatile long nonsense;

    /** Status of the key document. */
    public volatile int status = 200;

    /** What it says its name is; null for the truth. */
    public volatile String pretended;

    /** How many bytes of nonsense it got rid of. */
    public final AtomicInteger sent = new AtomicInteger();

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile String keys = "{\"keys\":[]}";

    /** An issuer at a free port. */
    public OpenIdIssuer() throws IOException {
        this(0);
    }

    /** An issuer at this port. */
    public OpenIdIssuer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(workers);
        server.createContext("/realm/.well-known/openid-configuration", this::describe);
        server.createContext("/realm/keys", this::keys);
        server.start();
    }

    /** Its {@code iss}. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/realm";
    }

    /** Its port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** These keys from now on, as a JSON Web Key Set. */
    public void publish(String published) {
        keys = published;
    }

    private void describe(HttpExchange call) throws IOException {
        var issuer = pretended == null ? url() : pretended;
        answer(call, 200, "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + url() + "/keys\"}");
    }

    private void keys(HttpExchange call) throws IOException {
        if ("PUT".equals(call.getRequestMethod())) {
            publish(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(call, 200, "{}");
            return;
        }
        readings.incrementAndGet();
        if (slow) {
            await();
        }
        if (nonsense > 0) {
            babble(call);
        } else {
            answer(call, status, keys);
        }
    }

    private void babble(HttpExchange call) throws IOException {
        try (call) {
            call.sendResponseHeaders(200, 0);
            var chunk = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
            for (var left = nonsense; left > 0; left -= chunk.length) {
                call.getResponseBody().write(chunk);
                sent.addAndGet(chunk.length);
            }
        }
    }

    private void await() {
        try {
            released.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        try (call) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
