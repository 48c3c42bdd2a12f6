package org.legalcircle.casework.task.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.task.UrgeStage;
import org.legalcircle.casework.task.domain.Urge;

/**
 * How an urge stands after a change.
 *
 * @param dueAt until when the holder has to answer, exclusive
 */
@RegisterForReflection
public record UrgeReceipt(UUID id, UUID matterId, UrgeStage stage, Instant dueAt) {
    static UrgeReceipt of(Urge urge) {
        return new UrgeReceipt(urge.id(), urge.matterId(), urge.stage(), urge.dueAt());
    }
}
