package org.legalcircle.casework.mediation.domain;

/**
 * A share that can be recomputed.
 *
 * @param numerator null where it is not told, because so few people are concerned
 * @param denominator the same
 * @param percent rounded down to a tenth, so that 2500 of 2501 shows as 99.9; null without a denominator
 * @param rule what is counted, of what
 */
public record MediationRate(
        MediationIndicator indicator, Long numerator, Long denominator, Double percent, String rule) {
    private static final int TENTHS = 1000;

    /** The share; not told where it concerns somebody, but fewer than {@code fewest}. */
    public static MediationRate of(MediationIndicator indicator, long numerator, long denominator, int fewest) {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("no share: " + numerator + " of " + denominator);
        }
        if (denominator > 0 && denominator < fewest) {
            return new MediationRate(indicator, null, null, null, indicator.rule());
        }
        var percent = denominator == 0 ? null : Math.floorDiv(numerator * TENTHS, denominator) / 10.0;
        return new MediationRate(indicator, numerator, denominator, percent, indicator.rule());
    }
}
