package org.legalcircle.servicecircle.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.legalcircle.servicecircle.Datum;

/**
 * All that is told of a village.
 *
 * @param townshipCode code of the township it belongs to
 * @param organisationPath codes of the organisation in charge and all above it, as in {@code /330881/330881105/}
 * @param population how many people live there
 * @param longitude degrees, in the system {@code datum} declares
 * @param datum a village without it is refused
 * @param approximate the place is not surveyed and may be kilometres off, and so may the population
 * @param terrain what the roads around are like; absent: plain
 */
public record VillageProfile(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,32}") String townshipCode,
        @NotBlank @Size(max = 100) String townshipName,

        @NotNull @Size(max = 140) @Pattern(regexp = "(/[0-9A-Za-z-]{1,32}){1,4}/")
        String organisationPath,

        @Min(0) @Max(10_000_000) int population,
        @NotNull Double longitude,
        @NotNull Double latitude,
        Datum datum,
        Boolean approximate,
        Terrain terrain) {
    /** Refuses coordinates that can be no place in China, and such of no declared system. */
    public VillageProfile {
        if (longitude != null && latitude != null) {
            Position.told(datum, longitude, latitude);
        }
        approximate = Boolean.TRUE.equals(approximate);
        terrain = terrain == null ? Terrain.PLAIN : terrain;
    }

    /** Where it is. */
    public Position position() {
        return Position.declared(datum, longitude, latitude);
    }
}
