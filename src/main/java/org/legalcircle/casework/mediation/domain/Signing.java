package org.legalcircle.casework.mediation.domain;

import java.util.UUID;

/**
 * Somebody signs.
 *
 * @param signatoryId the party, the mediator, or the organisation whose committee seals
 * @param textSha256 of the text the signatory has seen, 64 hexadecimal digits in small letters
 * @param scan reference to the scanned paper; null where it was not signed on paper
 * @param recordedBy who is at the keyboard
 */
public record Signing(
        SignatoryKind kind, UUID signatoryId, SigningMethod method, String textSha256, String scan, UUID recordedBy) {}
