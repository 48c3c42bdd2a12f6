package org.legalcircle.servicecircle.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.servicecircle.Datum;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.PointLevel;

/**
 * All that is told of a point. An absent list is empty, an absent flag false, unless said otherwise.
 *
 * @param organisationId the organisation that serves there; absent where none of its own does
 * @param organisationPath codes of the organisation in charge and all above it, as in {@code /330881/330881105/}: staff
 *     of these may change the point
 * @param longitude degrees, in the system {@code datum} declares
 * @param datum a point without it is refused
 * @param approximate the place is not surveyed and may be kilometres off
 * @param terrain what the roads around are like; absent: plain
 * @param dailyCapacity how many people can be served on a day
 * @param photos addresses of pictures
 * @param active false for a point that is closed for good; absent: true
 */
public record PointProfile(
        @NotNull PointLevel level,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 200) String address,
        @Size(max = 40) String phone,
        UUID organisationId,

        @NotNull @Size(max = 140) @Pattern(regexp = "(/[0-9A-Za-z-]{1,32}){1,4}/")
        String organisationPath,

        @NotNull Double longitude,
        @NotNull Double latitude,
        Datum datum,
        Boolean approximate,
        Terrain terrain,
        @NotEmpty @Size(max = 10) Set<@NotNull LegalService> services,
        @Size(max = 20) List<@NotNull @Valid StaffPost> posts,
        @NotNull @Valid OpeningHours openingHours,
        @Min(0) @Max(100_000) int dailyCapacity,
        @Size(max = 10) Set<@NotNull Accessibility> accessibility,

        @Size(max = 20) List<@NotNull @Size(max = 500) @Pattern(regexp = "https://[\\x21-\\x7E]{3,492}") String> photos,

        Boolean active) {

    /** Refuses coordinates that can be no place in China, and such of no declared system. */
    public PointProfile {
        if (longitude != null && latitude != null) {
            Position.told(datum, longitude, latitude);
        }
        approximate = Boolean.TRUE.equals(approximate);
        terrain = terrain == null ? Terrain.PLAIN : terrain;
        services = inOrder(services, LegalService.class);
        posts = posts == null ? List.of() : Collections.unmodifiableList(posts);
        accessibility = inOrder(accessibility, Accessibility.class);
        photos = photos == null ? List.of() : Collections.unmodifiableList(photos);
        active = active == null || active;
    }

    /** Where it is. */
    public Position position() {
        return Position.declared(datum, longitude, latitude);
    }

    /** How many people can be talked to at once. */
    public int counters() {
        return posts.stream().mapToInt(StaffPost::count).sum();
    }

    private static <E extends Enum<E>> Set<E> inOrder(Set<E> some, Class<E> type) {
        if (some == null || some.stream().anyMatch(Objects::isNull)) {
            return some == null ? Set.of() : some;
        }
        var ordered = EnumSet.noneOf(type);
        ordered.addAll(some);
        return Collections.unmodifiableSet(ordered);
    }
}
