package org.legalcircle.servicecircle.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.servicecircle.domain.ServicePoint;

/** A point as the statement that keeps it takes it; the names are those of its columns. */
@RegisterForReflection
record PointRow(
        UUID id,
        int version,
        String code,
        String level,
        UUID organisation_id,
        String organisation_path,
        double longitude,
        double latitude,
        String terrain,
        List<String> services,
        UUID hours_id,
        String rules,
        int daily_capacity,
        int counters,
        boolean active,
        String profile,
        Instant changed_at,
        UUID changed_by) {

    static PointRow of(ServicePoint point, UUID by, Profiles profiles) {
        var profile = point.profile();
        var rules = profiles.write(profile.openingHours());
        return new PointRow(
                point.id(),
                point.version(),
                point.code(),
                profile.level().name(),
                profile.organisationId(),
                profile.organisationPath(),
                profile.position().longitude(),
                profile.position().latitude(),
                profile.terrain().name(),
                profile.services().stream().map(Enum::name).toList(),
                UUID.nameUUIDFromBytes(rules.getBytes(StandardCharsets.UTF_8)),
                rules,
                profile.dailyCapacity(),
                profile.counters(),
                profile.active(),
                profiles.write(profile),
                point.changedAt(),
                by);
    }
}
