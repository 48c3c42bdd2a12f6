package org.legalcircle.casework.matter.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item of the index of an archived file.
 *
 * @param position its place in the file, from 1 on; for applicants among what they may see
 * @param source which one of its kind: an identifier, or a place in the timeline
 * @param name what a document or the matter is called; absent for anything else
 * @param staffOnly whether the applicant does not see it; absent for the applicant
 * @param length in bytes; absent where it is not a file
 * @param sha256 of the content, in hexadecimal
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchiveItem(
        @Schema(examples = "3") int position,
        ArchiveSection section,
        @Schema(examples = "CONCLUDED") String kind,
        @Schema(examples = "5") String source,
        @Schema(nullable = true, examples = "调解笔录.pdf") String name,
        @Schema(nullable = true) Boolean staffOnly,
        Instant madeAt,
        @Schema(nullable = true, examples = "48213") Long length,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256) {}
