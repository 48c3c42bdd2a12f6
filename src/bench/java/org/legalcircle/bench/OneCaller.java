package org.legalcircle.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Somebody who waits for each answer, and reads it. */
final class OneCaller {
    private static final long LONGEST_MICROS = 60_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String token;

    /** With a token for what is not public; null without. */
    OneCaller(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** What came of a run: times in microseconds, and how many answers were not 200. */
    record Outcome(Histogram micros, long errors) {}

    /** Calls these in turn for so long. */
    Outcome load(List<String> paths, double seconds) throws IOException {
        var micros = histogram();
        var errors = 0L;
        var end = System.nanoTime() + (long) (seconds * 1e9);
        for (var n = 0; System.nanoTime() < end; n++) {
            var start = System.nanoTime();
            errors += get(paths.get(n % paths.size())).statusCode() == 200 ? 0 : 1;
            micros.recordValue((System.nanoTime() - start) / 1000);
        }
        return new Outcome(micros, errors);
    }

    HttpResponse<String> get(String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofMinutes(5))
                    .header("Accept", "*/*");
            if (token != null && path.contains("/insight/")) {
                request.header("Authorization", "Bearer " + token);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, 3);
    }
}
