package org.legalcircle.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legalcircle.platform.files.KeepingInABucketTest.done;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScanningWithClamdTest {
    private final Vertx vertx = Vertx.vertx();
    private FakeClamd daemon;

    @BeforeEach
    void open() throws IOException {
        daemon = new FakeClamd();
    }

    @AfterEach
    void close() throws IOException {
        daemon.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_is_clean_is_found_clean_and_was_given_whole() {
        var large = Buffer.buffer(new byte[1024 * 1024]);

        assertThat(done(scanner(daemon.port()).isClean(Multi.createFrom().items(large, Buffer.buffer("end")))))
                .isTrue();
        assertThat(daemon.scanned())
                .singleElement()
                .isEqualTo(large.copy().appendString("end").getBytes());
    }

    @Test
    void malware_is_found() {
        var bad = Multi.createFrom().items(Buffer.buffer("x LEGAL-CIRCLE-"), Buffer.buffer("TEST-MALWARE x"));

        assertThat(done(scanner(daemon.port()).isClean(bad))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HONEST")
    void whatever_else_happens_nobody_could_tell(FakeClamd.Mood mood) {
        daemon.be(mood);
        var content = Multi.createFrom().items(Buffer.buffer("a"), Buffer.buffer("b"));

        assertThatThrownBy(() -> done(scanner(daemon.port()).isClean(content)))
                .isInstanceOf(VirusScanner.NotScanned.class);
    }

    @Test
    void nor_could_a_daemon_that_is_not_there() throws IOException {
        daemon.close();

        assertThatThrownBy(() ->
                        done(scanner(daemon.port()).isClean(Multi.createFrom().item(Buffer.buffer("a")))))
                .isInstanceOf(VirusScanner.NotScanned.class);
    }

    private ClamdScanner scanner(int port) {
        return new ClamdScanner(vertx, settings(port, Duration.ofSeconds(1)));
    }

    static FileSettings.Clamd settings(int port, Duration patience) {
        return new FileSettings.Clamd() {
            @Override
            public String host() {
                return "localhost";
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public Duration connectTimeout() {
                return patience;
            }

            @Override
            public Duration answerTimeout() {
                return patience;
            }
        };
    }
}
