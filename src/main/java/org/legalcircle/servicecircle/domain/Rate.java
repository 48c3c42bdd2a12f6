package org.legalcircle.servicecircle.domain;

/**
 * A share that can be recomputed.
 *
 * @param numerator null where it is not told, because so few people are concerned
 * @param denominator the same
 * @param percent rounded down to a tenth, so that what is not all never shows as 100; null without a denominator
 */
public record Rate(Long numerator, Long denominator, Double percent) {
    private static final Rate UNTOLD = new Rate(null, null, null);
    private static final int TENTHS = 1000;

    static Rate of(long numerator, long denominator) {
        var percent = denominator == 0 ? null : numerator * TENTHS / denominator / 10.0;
        return new Rate(numerator, denominator, percent);
    }

    static Rate untold() {
        return UNTOLD;
    }
}
