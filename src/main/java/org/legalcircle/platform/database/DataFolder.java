package org.legalcircle.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder that holds everything an embedded database needs, locked for one process and closed to other users. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder, making it where it is missing. The lock ends with {@link #close()} or with the process. */
    static DataFolder take(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            path = path.toRealPath();
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new CannotStart(
                        "The data folder " + path + " is in use by another Legal Circle: stop that one, or"
                                + " set LEGALCIRCLE_DATA to another folder, or LEGALCIRCLE_DB_URL to a database of your own.");
            }
            return new DataFolder(path, channel);
        } catch (IOException failure) {
            throw new CannotStart("The data folder " + path + " cannot be used (" + failure
                    + "): set LEGALCIRCLE_DATA to a folder that may be written.");
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** What is called {@code name} inside the folder. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    /** The password of the embedded server, made at random when first asked for. */
    String password() throws IOException {
        var file = resolve("postgresql-password");
        if (Files.notExists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var draft = Files.createTempFile(path, "password", "");
            Files.writeString(draft, HexFormat.of().formatHex(bytes));
            force(draft);
            Files.move(draft, file);
            force(path);
        }
        return Files.readString(file).strip();
    }

    /** Waits until a file, or the names in a folder, are safe on disk. */
    static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
