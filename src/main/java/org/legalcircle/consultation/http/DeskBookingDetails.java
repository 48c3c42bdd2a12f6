package org.legalcircle.consultation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.consultation.store.BookingDetails;
import org.legalcircle.consultation.usecase.BookingFile;
import org.legalcircle.identity.CitizenView;

/**
 * A booking with the person it is for, for staff who serve it.
 *
 * @param masked whether name and number are masked and the question is left out: state a purpose to read them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeskBookingDetails(BookingDetails booking, CitizenContactDetails citizen, boolean masked) {

    /** Whom to call. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CitizenContactDetails(
            UUID id,
            @Schema(nullable = true) String name,
            @Schema(nullable = true) String mobile) {
        static CitizenContactDetails of(CitizenView citizen) {
            return new CitizenContactDetails(citizen.id(), citizen.name(), citizen.mobile());
        }
    }

    static DeskBookingDetails of(BookingFile file) {
        return new DeskBookingDetails(file.booking(), CitizenContactDetails.of(file.citizen()), file.masked());
    }
}
