package org.legalcircle.servicecircle.domain;

import java.util.List;

/**
 * How well an area is served, in people; those of villages where few live are in none of the numbers.
 *
 * @param code of the township; null for the whole
 * @param name the same
 * @param villages how many there are
 * @param villagesReached how many reach an open point in at least one hour of the week
 * @param reached people of such villages, of all people
 * @param hours hours of people in which they reach an open point, of all 168 hours of all people
 * @param byHour for each hour of the week, people who reach an open point; empty where nobody is counted
 * @param suppressed whether people are left out, because so few live in their village
 */
public record AreaCoverage(
        String code,
        String name,
        int villages,
        Integer villagesReached,
        Rate reached,
        Rate hours,
        List<Long> byHour,
        boolean suppressed) {
    /** An area whose people are all left out. */
    static AreaCoverage untold(String code, String name, int villages, Integer villagesReached) {
        return new AreaCoverage(code, name, villages, villagesReached, Rate.untold(), Rate.untold(), List.of(), true);
    }

    boolean tellsNothing() {
        return byHour.isEmpty();
    }
}
