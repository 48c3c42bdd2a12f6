package org.legalcircle.casework.mediation.store;

import java.util.UUID;
import org.legalcircle.platform.privacy.Sealed;

/**
 * A letter that somebody has taken on to send.
 *
 * @param attempt the first one is 1
 */
public record OutgoingLetter(UUID id, int attempt, Sealed letter) {}
