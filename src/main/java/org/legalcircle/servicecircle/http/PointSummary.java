package org.legalcircle.servicecircle.http;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.PointLevel;
import org.legalcircle.servicecircle.domain.ServicePoint;

/**
 * A point in a list or on a map.
 *
 * @param longitude degrees, WGS 84
 * @param latitude degrees, WGS 84
 * @param approximate the place may be kilometres off
 */
@Schema(name = "ServicePointSummary")
record PointSummary(
        UUID id,
        String code,
        PointLevel level,
        String name,
        String address,
        @Schema(nullable = true) String phone,
        double longitude,
        double latitude,
        boolean approximate,
        Set<LegalService> services) {
    static PointSummary of(ServicePoint point) {
        var profile = point.profile();
        var position = profile.position();
        return new PointSummary(
                point.id(),
                point.code(),
                profile.level(),
                profile.name(),
                profile.address(),
                profile.phone(),
                position.longitude(),
                position.latitude(),
                profile.approximate(),
                profile.services());
    }
}
