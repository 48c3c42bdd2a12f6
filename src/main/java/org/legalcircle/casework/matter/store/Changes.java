package org.legalcircle.casework.matter.store;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed since a mark, in the order it has to be applied in.
 *
 * @param items matters as they are now; each takes the place of the one with its identifier
 * @param gone matters the caller has not any more, whether or not they were told before
 * @param nextSince from where to go on, now or later; opaque
 * @param more whether there is more at once
 */
@Schema(description = "What changed since a mark")
public record Changes<T>(List<T> items, List<UUID> gone, String nextSince, boolean more) {}
