package org.legalcircle.casework.matter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.store.ArchiveHeader;
import org.legalcircle.casework.matter.store.ArchiveItem;
import org.legalcircle.platform.web.Page;

/**
 * An archived file: its cover and a part of its index.
 *
 * @param archivedBy absent where its time had come, and for the applicant
 * @param retention how long it is kept; absent for good, with its end
 * @param count of all items; absent for the applicant
 * @param indexSha256 over cover and index, in hexadecimal
 * @param items in their order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchiveView(
        UUID matterId,
        @Schema(examples = "ARC-330881105-2026-00001") String number,
        Instant archivedAt,
        @Schema(nullable = true) UUID archivedBy,
        @Schema(nullable = true, examples = "P10Y") String retention,
        @Schema(nullable = true, examples = "2036-11-23") LocalDate retainUntil,
        @Schema(nullable = true, examples = "12") Integer count,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String indexSha256,

        List<ArchiveItem> items,
        @Schema(nullable = true) String nextCursor) {
    static ArchiveView of(ArchiveHeader header, Page<ArchiveItem> page, boolean forStaff) {
        return new ArchiveView(
                header.matterId(),
                header.number(),
                header.archivedAt(),
                forStaff ? header.archivedBy() : null,
                header.retention(),
                header.retainUntil(),
                forStaff ? header.items() : null,
                header.indexSha256(),
                page.items(),
                page.nextCursor());
    }
}
