package org.legalcircle.platform.files;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/**
 * Keeps each object as a file nobody else may read, below a folder. A file gets its name when its bytes are safe on
 * disk, so what has a name is whole.
 */
final class FolderStore implements ObjectStore {
    private static final Logger LOG = Logger.getLogger(FolderStore.class);
    private static final String OWNER_ONLY = "rw-------";
    private static final String OWNER_ONLY_FOLDER = "rwx------";

    private final Vertx vertx;
    private final Path folder;

    FolderStore(Vertx vertx, Path folder) {
        this.vertx = vertx;
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Uni<Void> put(UUID key, Buffer bytes) {
        return working(() -> {
            var file = placeOf(key);
            makeFolder(file.getParent());
            var draft = file.resolveSibling(key + ".draft");
            write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            force(file.getParent());
            return null;
        });
    }

    private static void write(Path draft, Buffer bytes) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(draft, options, mode)) {
            var rest = ByteBuffer.wrap(bytes.getBytes());
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    @Override
    public Uni<Buffer> get(UUID key) {
        return working(() -> Buffer.buffer(Files.readAllBytes(placeOf(key))));
    }

    @Override
    public Uni<Void> delete(UUID key) {
        return working(() -> {
            Files.deleteIfExists(placeOf(key));
            Files.deleteIfExists(placeOf(key).resolveSibling(key + ".draft"));
            return null;
        });
    }

    /** The last digits are random: 65,536 folders, evenly filled. */
    private Path placeOf(UUID key) {
        var name = key.toString();
        var end = name.length();
        return folder.resolve(name.substring(end - 2))
                .resolve(name.substring(end - 4, end - 2))
                .resolve(name);
    }

    /** A folder that is new is safe on disk only with the one it stands in. */
    private void makeFolder(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return;
        }
        if (wanted.startsWith(folder) && !wanted.equals(folder)) {
            makeFolder(wanted.getParent());
        }
        Files.createDirectories(
                wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY_FOLDER)));
        force(wanted.getParent());
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private <T> Uni<T> working(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage())
                .onFailure(IOException.class)
                .transform(FolderStore::outage);
    }

    private static StoreOutage outage(Throwable failure) {
        LOG.errorf(
                "The folder of documents does not work: %s", failure.getClass().getSimpleName());
        return new StoreOutage(failure.getClass().getSimpleName());
    }
}
