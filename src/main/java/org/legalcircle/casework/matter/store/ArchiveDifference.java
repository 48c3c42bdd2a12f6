package org.legalcircle.casework.matter.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is not as the index of an archived file says.
 *
 * @param position its place in the file; absent for what is not in the index
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchiveDifference(
        @Schema(nullable = true, examples = "3") Integer position,
        ArchiveSection section,
        @Schema(examples = "CONCLUDED") String kind,
        @Schema(examples = "5") String source,
        @Schema(nullable = true, examples = "调解笔录.pdf") String name,
        ArchiveDeviation difference) {}
