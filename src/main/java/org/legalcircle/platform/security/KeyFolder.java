package org.legalcircle.platform.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The folder of the service's own keys. A key is rotated by adding a file whose name sorts after the others of its
 * kind: the last one is used for what is new, all of them for what is old.
 */
@Singleton
public class KeyFolder {
    private static final Logger LOG = Logger.getLogger(KeyFolder.class);
    private static final Set<PosixFilePermission> OWNER_WRITES = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");

    private final Path directory;

    @Inject
    KeyFolder(KeySettings settings) {
        this(settings.directory());
    }

    /** The folder at {@code directory}, which need not exist yet. */
    public KeyFolder(Path directory) {
        this.directory = directory;
    }

    /** Changes whenever a file is added or removed; costs one look at the file system. */
    public FileTime changed() {
        try {
            return Files.getLastModifiedTime(directory);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /**
     * The contents of the files {@code <kind>-*.<ending>} by name, in the order of their names. If there is none, the
     * first is made: of several instances that start together exactly one makes it, and all read the same.
     *
     * @throws IllegalStateException if the folder can be neither read nor written; its message tells the operator why
     */
    public SortedMap<String, byte[]> read(String kind, String ending, Supplier<byte[]> first) {
        try {
            var found = existing(kind, ending);
            if (found.isEmpty()) {
                make(kind + "-0001." + ending, first.get());
                found = existing(kind, ending);
            }
            return found;
        } catch (IOException e) {
            throw new IllegalStateException("The key folder " + directory + " cannot be used: " + e, e);
        }
    }

    /**
     * The same, but nothing is made where there is none.
     *
     * @throws IllegalStateException if the folder cannot be read; its message tells the operator why
     */
    public SortedMap<String, byte[]> present(String kind, String ending) {
        try {
            return existing(kind, ending);
        } catch (IOException e) {
            throw new IllegalStateException("The key folder " + directory + " cannot be used: " + e, e);
        }
    }

    private SortedMap<String, byte[]> existing(String kind, String ending) throws IOException {
        var found = new TreeMap<String, byte[]>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (var files = Files.newDirectoryStream(directory, kind + "-*." + ending)) {
            for (var file : files) {
                warnIfOpenToOthers(file);
                found.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return found;
    }

    /** A hard link appears at once and never replaces: the loser of a race finds the winner's complete file. */
    private void make(String name, byte[] content) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            makeDirectory();
        }
        var draft = directory.resolve(".draft-" + UUID.randomUUID());
        try {
            write(draft, content);
            Files.createLink(directory.resolve(name), draft);
            LOG.infof("Made the first key of its kind: %s", directory.resolve(name));
        } catch (FileAlreadyExistsException e) {
            LOG.debugf("Another instance made %s", name);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void makeDirectory() throws IOException {
        try {
            Files.createDirectory(directory, mode(OWNER_ENTERS));
        } catch (FileAlreadyExistsException e) {
            LOG.debugf("Another instance made %s", directory);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, mode(OWNER_WRITES))) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> mode(Set<PosixFilePermission> permissions) {
        return PosixFilePermissions.asFileAttribute(permissions);
    }

    private static void warnIfOpenToOthers(Path file) {
        try {
            var permissions = Files.getPosixFilePermissions(file);
            if (permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                LOG.warnf("%s is open to every user of this machine; set its mode to 600", file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
