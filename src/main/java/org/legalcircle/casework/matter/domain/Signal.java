package org.legalcircle.casework.matter.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.legalcircle.casework.matter.ExpiryEffect;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.matter.PeriodUnit;
import org.legalcircle.casework.matter.TimeLimit;

/** Something that is to happen at a moment of a deadline, once. */
public record Signal(SignalKind kind, Instant at) {
    /** The superior hears of it a day after the holder. */
    private static final Duration UNTIL_SUPERIOR = Duration.ofDays(1);

    /** What is to happen around {@code dueAt}; warnings whose time is over are left out. */
    static List<Signal> around(Instant dueAt, TimeLimit limit, Instant now) {
        var before = limit.warnings().stream()
                .map(warning -> new Signal(SignalKind.WARNING, dueAt.minus(lengthOf(warning))))
                .filter(signal -> signal.at().isAfter(now));
        return Stream.concat(before, after(dueAt, limit.onExpiry())).toList();
    }

    private static Stream<Signal> after(Instant dueAt, ExpiryEffect effect) {
        return effect == ExpiryEffect.ESCALATE
                ? Stream.of(
                        new Signal(SignalKind.MISSED, dueAt),
                        new Signal(SignalKind.ESCALATED, dueAt.plus(UNTIL_SUPERIOR)))
                : Stream.of(new Signal(SignalKind.EFFECT, dueAt));
    }

    private static Duration lengthOf(Period warning) {
        return warning.unit() == PeriodUnit.HOUR
                ? Duration.ofHours(warning.amount())
                : Duration.ofDays(warning.amount());
    }
}
