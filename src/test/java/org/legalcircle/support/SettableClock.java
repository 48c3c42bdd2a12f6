package org.legalcircle.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of every test: it stands still at Monday, 23 November 2026, 9 o'clock in Jiangshan, until a test moves it.
 * It is set back before each test.
 */
@Singleton
@Alternative
@Priority(1)
public class SettableClock implements InstantSource {
    /** Where every test begins: 2026-11-23T09:00+08:00, a working day. */
    public static final Instant START =
            OffsetDateTime.parse("2026-11-23T09:00:00+08:00").toInstant();

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves the clock to {@code instant}, backwards too. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** Lets time pass, and tells what time it is then. */
    public Instant advance(Duration time) {
        return now.updateAndGet(before -> before.plus(time));
    }

    /** Sets the clock back to {@link #START}. */
    public void reset() {
        now.set(START);
    }
}
