package org.legalcircle.platform.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A service that speaks as much of the S3 protocol as is used, and believes nothing that is not signed rightly. */
final class FakeBucket implements AutoCloseable {
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request,SignedHeaders=([^,]+),Signature=(.+)");

    private final HttpServer server;
    private final BucketSignature signature;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private volatile int failing;

    FakeBucket(String keyId, String secret, String region) throws IOException {
        this.signature = new BucketSignature(keyId, secret, region);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    Map<String, byte[]> objects() {
        return objects;
    }

    /** From now on every call is answered with that status. */
    void failWith(int status) {
        failing = status;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var body = call.getRequestBody().readAllBytes();
            var status = failing > 0 ? failing : isSigned(call, body) ? 200 : 403;
            var path = call.getRequestURI().getPath();
            var found = objects.get(path);
            if (status != 200) {
                call.sendResponseHeaders(status, -1);
            } else if (call.getRequestMethod().equals("PUT")) {
                objects.put(path, body);
                call.sendResponseHeaders(200, -1);
            } else if (call.getRequestMethod().equals("DELETE")) {
                objects.remove(path);
                call.sendResponseHeaders(204, -1);
            } else if (found == null) {
                call.sendResponseHeaders(404, -1);
            } else {
                call.sendResponseHeaders(200, found.length);
                call.getResponseBody().write(found);
            }
        }
    }

    /** Every header the caller says to have signed, the host, the time and the body among them. */
    private boolean isSigned(HttpExchange call, byte[] body) {
        var told = call.getRequestHeaders().getFirst("Authorization");
        var parts = AUTHORIZATION.matcher(told == null ? "" : told);
        if (!parts.matches()) {
            return false;
        }
        var headers = new TreeMap<String, String>();
        for (var name : parts.group(4).split(";")) {
            headers.put(name, call.getRequestHeaders().getFirst(name));
        }
        var hash = headers.get("x-amz-content-sha256");
        return headers.containsKey("host")
                && headers.get("x-amz-date").startsWith(parts.group(2))
                && BucketSignature.hash(body).equals(hash)
                && signature
                        .authorization(
                                call.getRequestMethod(), call.getRequestURI().getRawPath(), headers, hash)
                        .equals(told);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
