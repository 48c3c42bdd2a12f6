package org.legalcircle.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * An organisation as everybody may see it.
 *
 * @param parentId null for the county centre
 * @param code division code, as in {@code 330881105}
 * @param path codes of all ancestors and of itself, as in {@code /330881/330881105/}; a branch is a prefix
 * @param phone null where there is none
 * @param longitude in degrees; null with latitude and system where the place is not known
 */
@RegisterForReflection
public record OrganisationSummary(
        UUID id,
        UUID parentId,
        OrganisationLevel level,
        String code,
        String path,
        String name,
        String address,
        String phone,
        Double longitude,
        Double latitude,
        CoordinateSystem coordinateSystem) {}
