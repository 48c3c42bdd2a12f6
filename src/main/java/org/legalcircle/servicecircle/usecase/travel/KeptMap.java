package org.legalcircle.servicecircle.usecase.travel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The roads of a map file. They are made once, and anew when the file changes; the old ones serve until the new ones are
 * there. Whatever is wrong with a file, the old ones go on serving.
 */
final class KeptMap implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KeptMap.class);

    private final RoadReader reader;
    private final Path map;
    private final KeptRoads kept;
    private final long mostBytes;
    private final ReadWriteLock asking = new ReentrantReadWriteLock();

    private RoadNetwork roads;
    private volatile Stamp serving;
    private volatile State state = State.MAKING;
    private volatile boolean closed;
    private boolean looked;
    private Stamp seen;
    private Stamp refused;

    KeptMap(RoadReader reader, Path map, Path folder, long mostBytes) {
        this.reader = reader;
        this.map = map;
        this.kept = new KeptRoads(reader, folder);
        this.mostBytes = mostBytes;
    }

    /** How it stands with the file that is there now; old roads may serve all the same. */
    enum State {
        MAKING,
        READY,
        MISSING,
        TOO_LARGE,
        UNREADABLE
    }

    /** What a file is recognised by. */
    record Stamp(String reader, long bytes, FileTime changedAt) {
        /** Null where there is no such file. */
        static Stamp of(Path file, String reader) {
            try {
                var found = Files.readAttributes(file, BasicFileAttributes.class);
                return found.isRegularFile() ? new Stamp(reader, found.size(), found.lastModifiedTime()) : null;
            } catch (IOException e) {
                return null;
            }
        }

        @Override
        public String toString() {
            return reader + "-" + bytes + "-" + changedAt.to(TimeUnit.MICROSECONDS);
        }
    }

    State state() {
        return state;
    }

    /** Another text for other roads; an empty one for none. */
    String version() {
        var served = serving;
        return served == null ? "" : served.toString();
    }

    /** Asks the roads; null where there are none yet. */
    <T> T ask(Function<RoadNetwork, T> question) {
        asking.readLock().lock();
        try {
            return roads == null ? null : question.apply(roads);
        } finally {
            asking.readLock().unlock();
        }
    }

    /**
     * Looks at the file. One that came since the first look is taken up by the second that finds it the same: before, it
     * may still be copied. One at a time; making roads takes as long as it takes.
     */
    synchronized void look() {
        var now = Stamp.of(map, reader.version());
        var isSettled = !looked || now != null && now.equals(seen);
        looked = true;
        seen = now;
        if (now == null) {
            refuse(State.MISSING, null, "it is not there");
        } else if (now.equals(serving)) {
            become(State.READY);
        } else if (!now.equals(refused) && isSettled) {
            takeUp(now);
        }
    }

    private void takeUp(Stamp now) {
        if (now.bytes() > mostBytes) {
            refuse(State.TOO_LARGE, now, "it is larger than legalcircle.travel.map.most-megabytes allows");
            return;
        }
        try {
            var fresh = kept.roadsOf(map, now);
            if (fresh != null) {
                swap(fresh);
                serving = now;
                refused = null;
                become(State.READY);
                LOG.infof("Travel times come from the roads of the map (%d MB)", now.bytes() >> 20);
            }
            if (closed) {
                swap(null);
            }
        } catch (IOException | RuntimeException e) {
            refuse(State.UNREADABLE, now, "it cannot be read (" + e + ")");
        } catch (OutOfMemoryError e) {
            refuse(State.TOO_LARGE, now, "making its roads takes more memory than there is (-Xmx)");
        }
    }

    /** Whoever is asking the old roads is waited for; nobody may ask them once they are closed. */
    private void swap(RoadNetwork fresh) {
        asking.writeLock().lock();
        var old = roads;
        roads = fresh;
        asking.writeLock().unlock();
        if (old != null) {
            old.close();
        }
    }

    private void refuse(State why, Stamp what, String reason) {
        refused = what;
        if (state != why || what != null) {
            LOG.warnf(
                    "The map for travel times is not used, %s: %s",
                    reason, serving == null ? "times are estimated" : "the roads of the map before go on serving");
        }
        become(why);
    }

    private void become(State now) {
        state = now;
    }

    /** Does not wait for roads that are being made. */
    @Override
    public void close() {
        closed = true;
        swap(null);
    }
}
