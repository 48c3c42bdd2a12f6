package org.legalcircle.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Counts the calls of many clients against one policy, in bounded memory. */
final class CallAllowance {
    private final String policy;
    private final int calls;
    private final Duration per;
    private final TimeMeter time;
    // Bounded by size only: this kind of cache needs no registration in native.
    private final Cache<String, Bucket> buckets;

    CallAllowance(String policy, RateLimitSettings.Allowance allowance, int remembered, InstantSource clock) {
        this.policy = policy;
        this.calls = allowance.calls();
        this.per = allowance.per();
        this.time = new Time(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .executor(Runnable::run)
                .build();
    }

    /** Counts a call and tells where its client stands. */
    Standing take(String client) {
        var probe = bucket(client).tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    /** Tells whether a call would be taken, without counting it. */
    Standing look(String client) {
        var left = bucket(client).estimateAbilityToConsume(1);
        var wait = seconds(left.getNanosToWaitForRefill());
        return new Standing(left.canBeConsumed(), left.getRemainingTokens(), wait, wait);
    }

    private Bucket bucket(String client) {
        return buckets.get(client, this::full);
    }

    private Bucket full(String client) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, per))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }

    /**
     * Where a client stands after a call.
     *
     * @param taken whether the call is within the allowance
     * @param left how many more calls may come at once
     * @param waitSeconds until the next call is taken; 0 if it is taken now
     * @param resetSeconds until the whole allowance has grown back
     */
    final class Standing {
        private final boolean taken;
        private final long left;
        private final long waitSeconds;
        private final long resetSeconds;

        private Standing(boolean taken, long left, long waitSeconds, long resetSeconds) {
            this.taken = taken;
            this.left = left;
            this.waitSeconds = waitSeconds;
            this.resetSeconds = resetSeconds;
        }

        boolean taken() {
            return taken;
        }

        long waitSeconds() {
            return waitSeconds;
        }

        /** The header {@code RateLimit-Policy}: a structured field of quota and window in seconds. */
        String policyHeader() {
            return "\"" + policy + "\";q=" + calls + ";w=" + per.toSeconds();
        }

        /** The header {@code RateLimit}: a structured field of what remains and the seconds until it is full again. */
        String standingHeader() {
            return "\"" + policy + "\";r=" + left + ";t=" + resetSeconds;
        }
    }

    /** The product's clock as the buckets want it; it may be set back, then nothing grows until it has caught up. */
    private record Time(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            var since = Duration.between(Instant.EPOCH, clock.instant());
            return since.toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
