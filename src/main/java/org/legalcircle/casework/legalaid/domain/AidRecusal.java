package org.legalcircle.casework.legalaid.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody does not review an application.
 *
 * @param declaredBy the member of staff, or the bureau
 */
public record AidRecusal(UUID staffId, RecusalGround ground, UUID declaredBy, Instant at) {}
