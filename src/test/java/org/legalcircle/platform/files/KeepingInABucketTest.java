package org.legalcircle.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class KeepingInABucketTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T01:00:00Z"));

    private final Vertx vertx = Vertx.vertx();
    private final UUID key = UUID.randomUUID();
    private FakeBucket bucket;

    @BeforeEach
    void open() throws IOException {
        bucket = new FakeBucket("key", "secret", "cn-1");
    }

    @AfterEach
    void close() {
        bucket.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @RepeatedTest(value = 10, failureThreshold = 1)
    void what_is_put_is_given_back_until_it_is_deleted() {
        var store = store(bucket.url(), "secret");
        var bytes = Buffer.buffer(new byte[1024 * 1024]).setByte(77, (byte) 5);

        done(store.put(key, bytes));

        assertThat(bucket.objects()).containsOnlyKeys("/papers/" + key);
        assertThat(done(store.get(key))).isEqualTo(bytes);
        done(store.delete(key));
        done(store.delete(key));
        assertThat(bucket.objects()).isEmpty();
        assertThatThrownBy(() -> done(store.get(key))).isInstanceOf(StoreOutage.class);
    }

    @Test
    void a_service_that_does_not_believe_us_or_fails_is_an_outage() {
        var mistrusted = store(bucket.url(), "another secret");
        assertThatThrownBy(() -> done(mistrusted.put(key, Buffer.buffer("a")))).isInstanceOf(StoreOutage.class);

        bucket.failWith(503);
        var store = store(bucket.url(), "secret");
        assertThatThrownBy(() -> done(store.put(key, Buffer.buffer("a")))).isInstanceOf(StoreOutage.class);
        assertThatThrownBy(() -> done(store.get(key))).isInstanceOf(StoreOutage.class);
        assertThatThrownBy(() -> done(store.delete(key))).isInstanceOf(StoreOutage.class);
        assertThat(bucket.objects()).isEmpty();
    }

    @Test
    void so_is_a_service_that_is_not_there() {
        var gone = bucket.url();
        bucket.close();

        assertThatThrownBy(() -> done(store(gone, "secret").get(key))).isInstanceOf(StoreOutage.class);
    }

    @Test
    void half_a_description_stops_the_start() {
        assertThatThrownBy(() -> new BucketStore(vertx, new Settings(Optional.empty(), "secret"), CLOCK))
                .hasMessageContaining("LEGALCIRCLE_FILES_BUCKET");
    }

    private BucketStore store(URI url, String secret) {
        return new BucketStore(vertx, new Settings(Optional.of(url), secret), CLOCK);
    }

    static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }

    private record Settings(Optional<URI> url, String words) implements FileSettings.S3 {
        @Override
        public String region() {
            return "cn-1";
        }

        @Override
        public Optional<String> bucket() {
            return Optional.of("papers");
        }

        @Override
        public Optional<String> keyId() {
            return Optional.of("key");
        }

        @Override
        public Optional<String> secret() {
            return Optional.of(words);
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(10);
        }
    }
}
