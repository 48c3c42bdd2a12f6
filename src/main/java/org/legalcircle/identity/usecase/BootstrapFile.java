package org.legalcircle.identity.usecase;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The file {@code bootstrap-code} in the data folder, mode 600: the code goes through no log. */
@Singleton
class BootstrapFile {
    private final Path path;

    BootstrapFile(@ConfigProperty(name = "legalcircle.data") Path data) {
        path = data.resolve("bootstrap-code").toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /** The code in it, or an empty text where there is no file. */
    String read() {
        try {
            return Files.exists(path) ? Files.readString(path).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String code) {
        try {
            Files.createDirectories(path.getParent());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var draft = Files.createTempFile(path.getParent(), "bootstrap", "", ownerOnly);
            Files.writeString(draft, code + "\n");
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
