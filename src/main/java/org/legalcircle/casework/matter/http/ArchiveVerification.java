package org.legalcircle.casework.matter.http;

import java.util.List;
import org.legalcircle.casework.matter.store.ArchiveDifference;
import org.legalcircle.casework.matter.usecase.VerifyingAnArchive.Finding;

/**
 * Whether an archived file is as its index says.
 *
 * @param verified whether nothing differs, the index itself included
 * @param indexIntact whether the index is the one that was made
 * @param differences what differs, in the order of the file
 */
public record ArchiveVerification(boolean verified, boolean indexIntact, List<ArchiveDifference> differences) {
    static ArchiveVerification of(Finding found) {
        return new ArchiveVerification(
                found.indexIntact() && found.differences().isEmpty(), found.indexIntact(), found.differences());
    }
}
