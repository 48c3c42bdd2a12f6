package org.legalcircle.evaluation.domain;

/**
 * A share that can be recomputed.
 *
 * @param numerator null where it is not told, because so few ratings are concerned or the month goes on
 * @param denominator the same
 */
public record EvaluationRate(EvaluationIndicator indicator, Long numerator, Long denominator) {
    private static final int PER_MILLE = 1000;
    private static final double PERCENT = 10.0;

    static EvaluationRate of(EvaluationIndicator indicator, long numerator, long denominator, int fewest) {
        return denominator > 0 && denominator < fewest
                ? untold(indicator)
                : new EvaluationRate(indicator, numerator, denominator);
    }

    static EvaluationRate untold(EvaluationIndicator indicator) {
        return new EvaluationRate(indicator, null, null);
    }

    /** Rounded down to a tenth, so that 2500 of 2501 shows as 99.9; null without a denominator. */
    public Double percent() {
        return denominator == null || denominator == 0 ? null : numerator * PER_MILLE / denominator / PERCENT;
    }
}
