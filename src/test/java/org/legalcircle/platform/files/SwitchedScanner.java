package org.legalcircle.platform.files;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;

/** No scanner, as by default, until a test has one: then the real adapter, at the daemon of the test. */
@Singleton
@Alternative
@Priority(1)
public class SwitchedScanner implements VirusScanner {
    private final Vertx vertx;
    private volatile VirusScanner scanner;

    SwitchedScanner(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Asks that daemon from now on. */
    public void ask(FakeClamd daemon) {
        scanner = new ClamdScanner(vertx, ScanningWithClamdTest.settings(daemon.port(), Duration.ofSeconds(5)));
    }

    /** Asks nobody any more. */
    public void askNobody() {
        scanner = null;
    }

    @Override
    public boolean isThere() {
        return scanner != null;
    }

    @Override
    public Uni<Boolean> isClean(Multi<Buffer> content) {
        return scanner.isClean(content);
    }
}
