package org.legalcircle.casework.matter.store;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.DocumentState;

/** A document as it is kept, from its filing on; before that there is neither hash nor time. */
public record DocumentRow(
        UUID id,
        UUID matterId,
        UUID uploaderId,
        boolean fromStaff,
        String name,
        String mediaType,
        String requirement,
        DocumentState state,
        Long length,
        String sha256,
        Instant filedAt) {
    /** Whether it may be seen: by its uploader, and by others once it is clean, or not scanned where that will do. */
    public boolean isShownTo(UUID reader, boolean unscannedToo) {
        return uploaderId.equals(reader)
                || state == DocumentState.CLEAN
                || state == DocumentState.NOT_SCANNED && unscannedToo;
    }
}
