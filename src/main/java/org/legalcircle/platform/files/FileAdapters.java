package org.legalcircle.platform.files;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Chooses where files are kept and what looks at them. */
class FileAdapters {
    /** A store that is not fully described stops the start, not the first file. */
    void choose(@Observes StartupEvent start, ObjectStore store, VirusScanner scanner) {}

    @Produces
    @Singleton
    @DefaultBean
    ObjectStore store(FileSettings settings, Vertx vertx, InstantSource clock) {
        return switch (settings.store()) {
            case FOLDER -> new FolderStore(vertx, settings.folder());
            case S3 -> new BucketStore(vertx, settings.s3(), clock);
        };
    }

    @Produces
    @Singleton
    @DefaultBean
    VirusScanner scanner(FileSettings settings, Vertx vertx) {
        return switch (settings.scanner()) {
            case NONE -> new NoScanner();
            case CLAMD -> new ClamdScanner(vertx, settings.clamd());
        };
    }

    private static final class NoScanner implements VirusScanner {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Uni<Boolean> isClean(Multi<Buffer> content) {
            return Uni.createFrom().failure(new NotScanned("no scanner"));
        }
    }
}
