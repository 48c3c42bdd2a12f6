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
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The roads of a map file. They are made once, and anew when the file changes; the old ones serve until the new ones are
 * there. Whatever is wrong with a file, the old ones go on serving. One that cannot be read is tried again from time to
 * time, as the disk may have been full.
 */
final class KeptMap implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KeptMap.class);
    /** Looks until a file that could not be read is tried again; twice as many each time. */
    private static final int FIRST_PAUSE = 6;

    private static final int MOST_DOUBLINGS = 8;
    private static final int FOR_GOOD = Integer.MAX_VALUE;

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
    private int failures;
    private int looksToWait;

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
        private static final Pattern TEXT = Pattern.compile(".+-\\d+-\\d{12,}");

        /** Null where there is no such file. */
        static Stamp of(Path file, String reader) {
            try {
                var found = Files.readAttributes(file, BasicFileAttributes.class);
                return found.isRegularFile() ? new Stamp(reader, found.size(), found.lastModifiedTime()) : null;
            } catch (IOException e) {
                return null;
            }
        }

        /** Whether this may be the text of a stamp, of any reader and file. */
        static boolean isOne(String text) {
            return TEXT.matcher(text).matches();
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
            refuse(State.MISSING, null, FOR_GOOD, "it is not there");
        } else if (now.equals(serving)) {
            become(State.READY);
        } else if (isSettled && isDue(now)) {
            takeUp(now);
        }
    }

    private boolean isDue(Stamp now) {
        return !now.equals(refused) || --looksToWait == 0;
    }

    private void takeUp(Stamp now) {
        if (now.bytes() > mostBytes) {
            var reason = "legalcircle.travel.map.most-megabytes and the heap (-Xmx) allow " + (mostBytes >> 20) + " MB";
            refuse(State.TOO_LARGE, now, FOR_GOOD, reason);
            return;
        }
        try {
            var fresh = kept.roadsOf(map, now);
            refused = null;
            if (fresh != null) {
                swap(fresh);
                serving = now;
                become(State.READY);
                LOG.infof("Travel times come from the roads of the map (%d MB)", now.bytes() >> 20);
            }
            if (closed) {
                swap(null);
            }
        } catch (IOException | RuntimeException e) {
            failures = now.equals(refused) ? Math.min(failures + 1, MOST_DOUBLINGS) : 0;
            refuse(State.UNREADABLE, now, FIRST_PAUSE << failures, "it cannot be read (" + e + ")");
        } catch (OutOfMemoryError e) {
            refuse(State.TOO_LARGE, now, FOR_GOOD, "making its roads takes more memory than there is (-Xmx)");
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

    private void refuse(State why, Stamp what, int pause, String reason) {
        refused = what;
        looksToWait = pause;
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
