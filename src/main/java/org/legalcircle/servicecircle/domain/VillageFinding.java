package org.legalcircle.servicecircle.domain;

import java.util.HexFormat;

/**
 * What a run found of a village.
 *
 * @param population null where so few live there that it is not told; they are in no other number either
 * @param coveredHours in how many of the 168 hours of the week an open point can be reached
 * @param pointsInReach how many points lie within reach, open or not
 * @param nearestMinutes the quickest way to any point, open or not, rounded up; null if there is none
 * @param openPointsByHour how many open points can be reached, two hexadecimal digits for each of the 168 hours,
 *     beginning on Monday at midnight; ff stands for more, too
 * @param approximate the place is not surveyed
 */
public record VillageFinding(
        String code,
        String name,
        String townshipCode,
        String townshipName,
        Integer population,
        double longitude,
        double latitude,
        boolean approximate,
        int coveredHours,
        int pointsInReach,
        Integer nearestMinutes,
        String openPointsByHour) {
    private static final int SECONDS_OF_A_MINUTE = 60;

    /** What is told of an audit, without a population of fewer than {@code fewest}. */
    public static VillageFinding of(VillageAudit audit, int fewest) {
        var profile = audit.village().profile();
        var nearest = audit.nearest();
        return new VillageFinding(
                audit.village().code(),
                profile.name(),
                profile.townshipCode(),
                profile.townshipName(),
                FewPeople.are(audit.population(), fewest) ? null : Integer.valueOf(audit.population()),
                profile.position().longitude(),
                profile.position().latitude(),
                profile.approximate(),
                audit.coveredHours(),
                audit.pointsInReach(),
                nearest == null ? null : (nearest.seconds() + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE,
                HexFormat.of().formatHex(audit.openPoints()));
    }
}
