package org.legalcircle.servicecircle.domain;

import java.util.List;

/**
 * How well an area is served, in people.
 *
 * @param code of the township; null for the whole
 * @param name the same
 * @param villages how many there are
 * @param villagesReached how many reach an open point in at least one hour of the week
 * @param reached people of such villages, of all people
 * @param hours hours of people in which they reach an open point, of all 168 hours of all people
 * @param byHour for each hour of the week, people who reach an open point; empty where that is not told
 * @param suppressed whether numbers are held back because so few people are concerned
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
    /** Without the hours, which would tell of few people. */
    AreaCoverage withoutHours() {
        return new AreaCoverage(code, name, villages, villagesReached, reached, hours, List.of(), suppressed);
    }

    AreaCoverage heldBack() {
        return new AreaCoverage(code, name, villages, null, Rate.untold(), Rate.untold(), List.of(), true);
    }
}
