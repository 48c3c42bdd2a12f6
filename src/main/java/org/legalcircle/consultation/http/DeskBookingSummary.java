package org.legalcircle.consultation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Stage;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.store.BookingDetails;
import org.legalcircle.identity.CitizenView;

/** A booking in the list of a branch: who it is for is masked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeskBookingSummary(
        UUID id,
        Stage stage,
        UUID adviserId,
        String adviserName,
        UUID organisationId,
        Channel channel,
        Topic topic,
        Instant startsAt,
        Instant endsAt,
        @Schema(nullable = true, examples = "王*") String citizenName,
        @Schema(nullable = true, examples = "138****1234") String citizenMobile) {

    static DeskBookingSummary of(BookingDetails booking, CitizenView citizen) {
        return new DeskBookingSummary(
                booking.id(),
                booking.stage(),
                booking.adviserId(),
                booking.adviserName(),
                booking.organisationId(),
                booking.channel(),
                booking.topic(),
                booking.startsAt(),
                booking.endsAt(),
                citizen == null ? null : citizen.name(),
                citizen == null ? null : citizen.mobile());
    }
}
