package org.legalcircle.servicecircle.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a point came to be as it was for a time.
 *
 * @param version of the point since then; 0 when it was opened
 * @param changedBy the staff member; null for the service itself
 * @param changes what was told otherwise than before, by member of the profile
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PointRevision(
        int version,
        Instant changedAt,
        @Schema(nullable = true) UUID changedBy,
        List<ChangedMember> changes) {
    /**
     * A member of the profile.
     *
     * @param before as it was told before; null for nothing
     * @param after as it is told since then; null for nothing
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ChangedMember(
            String member,
            @Schema(nullable = true) Object before,
            @Schema(nullable = true) Object after) {}
}
