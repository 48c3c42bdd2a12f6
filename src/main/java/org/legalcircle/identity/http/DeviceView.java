package org.legalcircle.identity.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.identity.domain.DeviceSession;

/**
 * A device that is signed in.
 *
 * @param current whether it is the one that asks
 */
@RegisterForReflection
public record DeviceView(UUID id, String deviceName, Instant signedInAt, Instant lastUsedAt, boolean current) {
    static DeviceView of(DeviceSession session, UUID current) {
        return new DeviceView(
                session.id(),
                session.deviceName(),
                session.createdAt(),
                session.lastUsedAt(),
                session.id().equals(current));
    }
}
