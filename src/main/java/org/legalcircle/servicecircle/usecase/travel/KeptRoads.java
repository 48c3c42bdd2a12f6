package org.legalcircle.servicecircle.usecase.travel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.legalcircle.servicecircle.usecase.travel.KeptMap.Stamp;

/** Keeps the roads made of a map in a folder named after what it was made of. */
final class KeptRoads {
    private static final String LOCK = "lock";
    private static final String MAKING = "making";

    private final RoadReader reader;
    private final Path folder;

    KeptRoads(RoadReader reader, Path folder) {
        this.reader = reader;
        this.folder = folder;
    }

    /**
     * The roads of a map: those that are kept, or else new ones, which take the place of all others.
     *
     * @return null where another process is at it, or the map changed meanwhile: to be asked again
     */
    RoadNetwork roadsOf(Path map, Stamp stamp) throws IOException {
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null ? null : alone(map, stamp);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private RoadNetwork alone(Path map, Stamp stamp) throws IOException {
        var place = folder.resolve(stamp.toString());
        if (Files.isDirectory(place)) {
            try {
                return reader.open(place);
            } catch (RuntimeException e) {
                delete(place);
            }
        }
        var making = folder.resolve(MAKING);
        delete(making);
        try {
            Files.createDirectory(making);
            reader.read(map, making);
            if (!stamp.equals(Stamp.of(map, reader.version()))) {
                return null;
            }
            Files.move(making, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(making);
        }
        var roads = reader.open(place);
        forgetAllBut(place);
        return roads;
    }

    /** Only what roads are kept in: the folder may hold more. Files that are mapped stay readable until closed. */
    private void forgetAllBut(Path place) throws IOException {
        try (var all = Files.list(folder)) {
            all.filter(Files::isDirectory)
                    .filter(found -> Stamp.isOne(found.getFileName().toString()))
                    .filter(found -> !found.equals(place))
                    .forEach(KeptRoads::delete);
        }
    }

    private static void delete(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (var found : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
