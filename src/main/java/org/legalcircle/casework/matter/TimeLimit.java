package org.legalcircle.casework.matter;

import java.util.List;

/**
 * A rule of law on time, as data: how long, by which article, and what follows.
 *
 * @param ruleId lasting name, as in {@code PM-01}
 * @param article what sets it, as in {@code Legal Aid Law art. 43}
 * @param warnings how long before the end the holder is warned; hours or calendar days
 */
public record TimeLimit(
        String ruleId,
        String article,
        Period period,
        ExpiryEffect onExpiry,
        ExtensionLimit extension,
        List<Period> warnings) {
    /** Keeps its own copy. */
    public TimeLimit {
        warnings = List.copyOf(warnings);
    }

    /** One that cannot be extended, warns of nothing, and escalates. */
    public static TimeLimit of(String ruleId, String article, Period period) {
        return new TimeLimit(ruleId, article, period, ExpiryEffect.ESCALATE, ExtensionLimit.NEVER, List.of());
    }

    /** The same with another effect. */
    public TimeLimit thenIs(ExpiryEffect effect) {
        return new TimeLimit(ruleId, article, period, effect, extension, warnings);
    }

    /** The same that may be extended. */
    public TimeLimit extendable(ExtensionLimit limit) {
        return new TimeLimit(ruleId, article, period, onExpiry, limit, warnings);
    }

    /** The same with warnings so long before the end. */
    public TimeLimit warning(Period... before) {
        return new TimeLimit(ruleId, article, period, onExpiry, extension, List.of(before));
    }
}
