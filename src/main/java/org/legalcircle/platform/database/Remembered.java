package org.legalcircle.platform.database;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Something read that is kept in memory for a while. What was still being read when it was forgotten is not kept. */
public final class Remembered<T> {
    private final Supplier<Uni<T>> reading;
    private final InstantSource clock;
    private Known<T> known;
    private long forgotten;

    private record Known<T>(T value, Instant readAt) {
        boolean isYoungerThan(Duration age, Instant now) {
            return Duration.between(readAt, now).abs().compareTo(age) < 0;
        }
    }

    /** Nothing is read before the first question. */
    public Remembered(Supplier<Uni<T>> reading, InstantSource clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** The value, read anew if what is known was read that long ago or longer. */
    public Uni<T> youngerThan(Duration age) {
        return Uni.createFrom().deferred(() -> knownOrRead(age, clock.instant()));
    }

    /** Reads at the next question; called after a change was committed. */
    public synchronized void forget() {
        forgotten++;
        known = null;
    }

    private synchronized Uni<T> knownOrRead(Duration age, Instant now) {
        if (known != null && known.isYoungerThan(age, now)) {
            return Uni.createFrom().item(known.value());
        }
        var asOf = forgotten;
        return reading.get().invoke(value -> keep(value, now, asOf));
    }

    private synchronized void keep(T value, Instant readAt, long asOf) {
        if (asOf == forgotten) {
            known = new Known<>(value, readAt);
        }
    }
}
