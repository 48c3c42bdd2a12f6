package org.legalcircle.casework.matter.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What stands on the cover of an archived file.
 *
 * @param archivedBy null where its time had come
 * @param retention the term, as in {@code P10Y}; null for good, with its end
 * @param indexSha256 over the cover and all items in their order
 */
public record ArchiveHeader(
        UUID matterId,
        String number,
        Instant archivedAt,
        UUID archivedBy,
        String retention,
        LocalDate retainUntil,
        int items,
        String indexSha256) {}
