package org.legalcircle.casework.matter.store;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.DocumentState;

/**
 * A document on its way here.
 *
 * @param length null where the caller never told
 * @param received bytes that are safe
 * @param hashState of the hash of these
 * @param refusal name of why its content was refused; null where it was not
 */
public record Upload(
        UUID id,
        UUID matterId,
        UUID uploaderId,
        String mediaType,
        DocumentState state,
        Long length,
        long received,
        byte[] hashState,
        String refusal,
        Instant expiresAt) {
    /** Whether bytes may still come. */
    public boolean isOpen() {
        return state == DocumentState.RECEIVING;
    }

    /** Whether all bytes are there. */
    public boolean isWhole() {
        return length != null && received == length;
    }
}
