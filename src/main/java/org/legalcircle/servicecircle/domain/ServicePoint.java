package org.legalcircle.servicecircle.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A point as it is kept.
 *
 * @param version grows by one with every change; the source of the {@code ETag}
 * @param code what it is known by in files; stays for good
 * @param changedAt when it came to be as it is
 */
public record ServicePoint(UUID id, int version, String code, PointProfile profile, Instant changedAt) {
    /** A point that is new. */
    public static ServicePoint open(UUID id, String code, PointProfile profile, Instant now) {
        return new ServicePoint(id, 0, code, profile, now);
    }

    /** The same point with another profile. */
    public ServicePoint become(PointProfile other, Instant now) {
        return new ServicePoint(id, version + 1, code, other, now);
    }
}
