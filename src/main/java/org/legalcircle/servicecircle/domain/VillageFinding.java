package org.legalcircle.servicecircle.domain;

import java.util.HexFormat;
import java.util.Set;

/**
 * What a run found of a village.
 *
 * @param population null where so few live there that it is not told, or where that of such a village would follow
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

    /** What is told of an audit, without the population of villages whose codes are held back. */
    public static VillageFinding of(VillageAudit audit, Set<String> heldBack) {
        var profile = audit.village().profile();
        var nearest = audit.nearest();
        return new VillageFinding(
                audit.village().code(),
                profile.name(),
                profile.townshipCode(),
                profile.townshipName(),
                heldBack.contains(audit.village().code()) ? null : Integer.valueOf(audit.population()),
                profile.position().longitude(),
                profile.position().latitude(),
                profile.approximate(),
                audit.coveredHours(),
                audit.pointsInReach(),
                nearest == null ? null : (nearest.seconds() + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE,
                HexFormat.of().formatHex(audit.openPoints()));
    }
}
