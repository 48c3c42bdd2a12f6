package org.legalcircle.casework.matter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.domain.Document;
import org.legalcircle.casework.matter.domain.DocumentState;
import org.legalcircle.casework.matter.store.DocumentRow;

/**
 * A document of a matter.
 *
 * @param requirement code of what the procedure asks for that it satisfies; absent for none
 * @param length in bytes
 * @param sha256 of the content; it never changes
 * @param fromStaff whether staff added it
 * @param addedAt absent until it is whole and was looked into
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        UUID id,
        UUID matterId,
        @Schema(examples = "身份证.pdf") String name,
        @Schema(examples = "application/pdf") String mediaType,
        DocumentState state,

        @Schema(nullable = true, examples = "PROOF_OF_IDENTITY")
        String requirement,

        @Schema(nullable = true, examples = "482133") Long length,

        @Schema(nullable = true, examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        boolean fromStaff,
        @Schema(nullable = true) Instant addedAt) {
    static DocumentView of(DocumentRow row) {
        return new DocumentView(
                row.id(),
                row.matterId(),
                row.name(),
                row.mediaType(),
                row.state(),
                row.requirement(),
                row.length(),
                row.sha256(),
                row.fromStaff(),
                row.filedAt());
    }

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id(),
                document.matterId(),
                document.name(),
                document.mediaType(),
                document.state(),
                document.requirement(),
                document.length(),
                document.sha256(),
                document.isFromStaff(),
                document.filedAt());
    }
}
