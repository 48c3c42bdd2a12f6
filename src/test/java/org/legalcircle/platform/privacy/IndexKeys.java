package org.legalcircle.platform.privacy;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.legalcircle.platform.security.KeySettings;

/** Rotates the keys of indexes while the service runs. */
@Singleton
public class IndexKeys {
    private final BlindIndex index;
    private final Path folder;
    private Path added;

    IndexKeys(BlindIndex index, KeySettings settings) {
        this.index = index;
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
    }
}
