package org.legalcircle.casework.mediation.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.mediation.domain.Attendance;
import org.legalcircle.casework.mediation.domain.FreeTime;
import org.legalcircle.casework.mediation.domain.MediationSession.Meeting;
import org.legalcircle.casework.mediation.domain.SessionChannel;

/** Bodies of the calls about sessions. */
final class SessionRequests {
    private SessionRequests() {}

    /** Says when somebody has time. */
    @Schema(name = "OfferFreeTime")
    record OfferFreeTime(
            @Schema(nullable = true, description = "Whose time it is; the mediator's own if absent")
            UUID partyId,

            @NotNull @Size(max = 100) List<@NotNull @Valid Stretch> times) {
        List<FreeTime> told() {
            return times.stream().map(Stretch::told).toList();
        }
    }

    /** A stretch of time. */
    @Schema(name = "StretchOfTime")
    record Stretch(@NotNull Instant from, @NotNull Instant until) {
        FreeTime told() {
            return new FreeTime(from, until);
        }
    }

    /** Calls the sides together. */
    @Schema(name = "CallASession")
    record CallASession(
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull SessionChannel channel,

            @Schema(nullable = true, examples = "贺村镇司法所调解室", description = "Or the link of the video room")
            @Size(max = 300)
            String place,

            @Schema(description = "All told the mediator that it suits them, whatever they offered here") @NotNull
            Boolean agreedOtherwise) {
        Meeting meeting() {
            return new Meeting(startsAt, endsAt, channel, place);
        }
    }

    /** Tells who came. */
    @Schema(name = "RecordAttendance")
    record RecordAttendance(
            @NotNull @Size(min = 1, max = 40) List<@NotNull @Valid Seen> parties) {
        Map<UUID, Attendance> seen() {
            return parties.stream().collect(Collectors.toMap(Seen::partyId, Seen::attendance, (one, later) -> later));
        }
    }

    /** Whether one came. */
    @Schema(name = "SeenAtASession")
    record Seen(@NotNull UUID partyId, @NotNull Attendance attendance) {}
}
