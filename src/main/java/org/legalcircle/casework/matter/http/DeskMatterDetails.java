package org.legalcircle.casework.matter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.casework.matter.store.MatterDetails;
import org.legalcircle.identity.CitizenView;
import org.legalcircle.platform.web.Versions;

/** A matter with whose it is, masked, for the staff of a branch. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeskMatterDetails(
        MatterDetails matter,
        UUID citizenId,
        @Schema(nullable = true, examples = "王*") String citizenName,
        @Schema(nullable = true, examples = "138****1234") String citizenMobile) {

    static RestResponse<DeskMatterDetails> answer(MatterDetails matter, CitizenView citizen) {
        var details = new DeskMatterDetails(
                matter,
                matter.citizenId(),
                citizen == null ? null : citizen.name(),
                citizen == null ? null : citizen.mobile());
        return RestResponse.ResponseBuilder.ok(details)
                .header(HttpHeaders.ETAG, Versions.tag(matter.version()))
                .build();
    }
}
