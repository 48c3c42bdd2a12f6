package org.legalcircle.servicecircle.domain;

/** Some of the 168 hours of a week. */
final class HourSet {
    private static final int WORDS = 3;

    private final long[] words = new long[WORDS];

    void add(int hour) {
        words[hour >> 6] |= 1L << hour;
    }

    boolean has(int hour) {
        return (words[hour >> 6] & 1L << hour) != 0;
    }

    void addAll(HourSet others) {
        for (var i = 0; i < WORDS; i++) {
            words[i] |= others.words[i];
        }
    }

    int size() {
        return Long.bitCount(words[0]) + Long.bitCount(words[1]) + Long.bitCount(words[2]);
    }

    /** How many of {@code others} are not in here. */
    int lacks(HourSet others) {
        var count = 0;
        for (var i = 0; i < WORDS; i++) {
            count += Long.bitCount(others.words[i] & ~words[i]);
        }
        return count;
    }
}
