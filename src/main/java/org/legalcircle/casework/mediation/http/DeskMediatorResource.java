package org.legalcircle.casework.mediation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.SpokenLanguage;
import org.legalcircle.casework.mediation.http.MediationRequests.KeepAMediator;
import org.legalcircle.casework.mediation.store.KeptMediator;
import org.legalcircle.casework.mediation.usecase.KeepingMediators;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.Versions;

/** The pool of mediators. One outside the caller's branch is not found. */
@Path("/api/v1/desk/mediators/{id}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation desk")
@RolesAllowed(Role.Name.BUREAU_ADMIN)
@Cancellable(false)
public class DeskMediatorResource {
    private final KeepingMediators keeping;
    private final Caller caller;

    DeskMediatorResource(KeepingMediators keeping, Caller caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    /**
     * What is told of a mediator.
     *
     * @param areaCodes a code stands for all that begins with it
     * @param expert whether from outside the committee
     * @param active whether the mediator can be proposed and chosen
     */
    @Schema(name = "MediatorProfileDetails")
    record MediatorProfileDetails(
            UUID id,
            UUID organisationId,
            List<DisputeType> topics,
            List<String> areaCodes,
            List<SpokenLanguage> languages,
            boolean expert,
            int mostAtOnce,
            boolean active) {
        static RestResponse<MediatorProfileDetails> answer(KeptMediator kept) {
            var told = kept.profile();
            var details = new MediatorProfileDetails(
                    told.id(),
                    told.organisationId(),
                    told.topics().stream().sorted().toList(),
                    told.areaCodes().stream().sorted().toList(),
                    told.languages().stream().sorted().toList(),
                    told.expert(),
                    told.mostAtOnce(),
                    kept.active());
            return RestResponse.ResponseBuilder.ok(details)
                    .header(HttpHeaders.ETAG, Versions.tag(kept.version()))
                    .build();
        }
    }

    @GET
    @Operation(summary = "Show a mediator's profile", description = "The entity tag is what a change has to name.")
    @Refuses("MEDIATOR_NOT_FOUND")
    public Uni<RestResponse<MediatorProfileDetails>> show(@RestPath UUID id) {
        return keeping.profile(caller.branch(), id).map(MediatorProfileDetails::answer);
    }

    @PUT
    @Operation(
            summary = "Take a staff member into the pool of mediators, or change the profile",
            description = "No If-Match is needed the first time.")
    @Refuses({"MEDIATOR_NOT_FOUND", "STAFF_NOT_FOUND", "ORGANISATION_NOT_FOUND", "MEDIATOR_NOT_SUITABLE"})
    public Uni<RestResponse<MediatorProfileDetails>> keep(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull KeepAMediator body) {
        return keeping.keep(caller.branch(), id, body.told(), ifMatch).map(MediatorProfileDetails::answer);
    }
}
