package org.legalcircle.casework.matter.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was missing of what the procedure asks for when the one supplement was requested, by code. */
@RegisterForReflection
public record SupplementNotice(
        @Schema(examples = "[\"PROOF_OF_IDENTITY\"]") List<String> missing, Instant askedAt) {}
