package org.legalcircle.casework.matter.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.casework.matter.DocumentSettings;
import org.legalcircle.casework.matter.store.LeftUploads;
import org.legalcircle.casework.matter.store.Uploads;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.database.OneByOne;
import org.legalcircle.platform.files.ObjectStore;
import org.legalcircle.platform.files.VirusScanner;

/** Looks after what callers and instances left: scans, files what is whole, forgets what expired, empties the store. */
@Singleton
public class SweepingDocuments {
    private static final int BATCH = 100;
    /** Whoever sent the last bytes files it, unless the instance died over it. */
    private static final Duration OWN_TIME = Duration.ofMinutes(2);

    private final LeftUploads left;
    private final Uploads uploads;
    private final DocumentContents contents;
    private final FilingADocument filing;
    private final KeepingDocuments keeping;
    private final ObjectStore store;
    private final VirusScanner scanner;
    private final DocumentSettings settings;
    private final InstantSource clock;

    SweepingDocuments(
            LeftUploads left,
            Uploads uploads,
            DocumentContents contents,
            FilingADocument filing,
            KeepingDocuments keeping,
            ObjectStore store,
            VirusScanner scanner,
            DocumentSettings settings,
            InstantSource clock) {
        this.left = left;
        this.uploads = uploads;
        this.contents = contents;
        this.filing = filing;
        this.keeping = keeping;
        this.store = store;
        this.scanner = scanner;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{legalcircle.documents.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "documents-of-matters")
    Uni<Void> sweep() {
        return lookAfter();
    }

    /** Does all that is to be done. */
    public Uni<Void> lookAfter() {
        var now = clock.instant();
        return left.whole(now.plus(settings.expiry()).minus(OWN_TIME), BATCH)
                .flatMap(whole -> OneByOne.each("Filing of document", whole, filing::fileIfWhole))
                .chain(() -> left.expire(now))
                .chain(this::scanAll)
                .chain(() -> left.detach(now.minus(settings.orphanAge())))
                .chain(this::empty);
    }

    /** One claim after the other, so that a slow scanner does not keep many from other instances. */
    private Uni<Void> scanAll() {
        return !scanner.isThere()
                ? Uni.createFrom().voidItem()
                : left.toScan(clock.instant(), clock.instant().plus(settings.scanPause()), 1)
                        .flatMap(taken -> taken.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : OneByOne.each("Scan of document", taken, this::scan)
                                        .chain(this::scanAll));
    }

    private Uni<Void> scan(UUID document) {
        return uploads.find(document, clock.instant())
                .flatMap(found -> scanner.isClean(contents.of(document))
                        .flatMap(
                                clean -> Contention.retried(() -> keeping.scanned(found.matterId(), document, clean))));
    }

    private Uni<Void> empty() {
        return left.orphans(BATCH)
                .flatMap(keys -> OneByOne.each("Deletion of part", keys, this::delete)
                        .flatMap(failed -> keys.size() < BATCH || failed > 0
                                ? Uni.createFrom().voidItem()
                                : empty()));
    }

    private Uni<Void> delete(UUID key) {
        return store.delete(key).chain(() -> left.forget(key));
    }
}
