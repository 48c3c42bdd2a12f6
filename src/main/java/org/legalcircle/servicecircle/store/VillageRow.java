package org.legalcircle.servicecircle.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.servicecircle.domain.Village;

/** A village as the statement that keeps it takes it; the names are those of its columns. */
@RegisterForReflection
record VillageRow(UUID id, int version, String code, String organisation_path, String profile, Instant changed_at) {
    static VillageRow of(Village village, Instant now, Profiles profiles) {
        return new VillageRow(
                village.id(),
                village.version(),
                village.code(),
                village.profile().organisationPath(),
                profiles.write(village.profile()),
                now);
    }
}
