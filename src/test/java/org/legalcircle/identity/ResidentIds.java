package org.legalcircle.identity;

import java.util.concurrent.ThreadLocalRandom;

/** Resident identity numbers of people who were never born. */
final class ResidentIds {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private ResidentIds() {}

    /** A number nobody has shown yet, with a right check character. */
    static String fresh() {
        var random = ThreadLocalRandom.current();
        var first = "33%04d%04d0101%03d"
                .formatted(random.nextInt(10_000), 1900 + random.nextInt(100), random.nextInt(1000));
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first.charAt(i) - '0');
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
