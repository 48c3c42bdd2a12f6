package org.legalcircle.platform.privacy;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.legalcircle.platform.security.KeySettings;
import org.legalcircle.support.People;

/** Rotates the keys of indexes while the service runs. */
@Singleton
public class IndexKeys {
    private static final String FORGET = "delete from platform.known_key where kind = 'index' and not (id = any ($1))";

    private final BlindIndex index;
    private final Path folder;
    private final Pool pool;
    private Path added;

    IndexKeys(BlindIndex index, KeySettings settings, Pool pool) {
        this.index = index;
        this.pool = pool;
        this.folder = settings.directory();
    }

    /** Adds a key: what is indexed from now on is indexed with it. */
    public void rotate() {
        try {
            added = folder.resolve("index-9999.key");
            Files.write(added, FieldKey.generate());
            index.reread();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the key away again; what was indexed with it is no longer found. */
    public void restore() {
        try {
            Files.deleteIfExists(added);
            index.reread();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The service may have recorded it meanwhile.
        People.run(() -> pool.preparedQuery(FORGET)
                .execute(Tuple.of(index.keyIds().toArray(String[]::new)))
                .replaceWithVoid());
    }
}
