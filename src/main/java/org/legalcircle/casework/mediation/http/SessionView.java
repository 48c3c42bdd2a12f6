package org.legalcircle.casework.mediation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.mediation.domain.Attendance;
import org.legalcircle.casework.mediation.domain.MediationSession;
import org.legalcircle.casework.mediation.domain.SessionChannel;

/**
 * A session of a mediation.
 *
 * @param place absent on the phone
 * @param calledOffAt absent where it was not called off
 * @param attendance nobody until it was noted down
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionView(
        UUID id,
        Instant startsAt,
        Instant endsAt,
        SessionChannel channel,
        @Schema(nullable = true, examples = "贺村镇司法所调解室") String place,
        @Schema(nullable = true) Instant calledOffAt,
        List<SeenView> attendance) {
    /** Whether one came. */
    @RegisterForReflection
    public record SeenView(UUID partyId, Attendance attendance) {}

    static SessionView of(MediationSession session) {
        return new SessionView(
                session.id(),
                session.startsAt(),
                session.endsAt(),
                session.channel(),
                session.place(),
                session.calledOffAt(),
                session.attendance().byParty().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new SeenView(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
