package org.legalcircle.casework.mediation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.mediation.http.SessionRequests.CallASession;
import org.legalcircle.casework.mediation.http.SessionRequests.OfferFreeTime;
import org.legalcircle.casework.mediation.http.SessionRequests.RecordAttendance;
import org.legalcircle.casework.mediation.usecase.CallingASession;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** When the sides meet. What is not of the caller's is not found. */
@Path("/api/v1/mediations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation")
@RolesAllowed({Role.Name.CITIZEN, Role.Name.MEDIATOR, Role.Name.BUREAU_ADMIN})
@Cancellable(false)
public class MediationSessionResource {
    private final CallingASession sessions;
    private final Caller caller;

    MediationSessionResource(CallingASession sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/free-times")
    @Idempotent(required = false)
    @Operation(
            summary = "Offer free time for sessions",
            description = "Of a party, by who acts for it or by the mediator; or the mediator's own. It replaces what"
                    + " was offered before.")
    @APIResponse(responseCode = "204", description = "It is known")
    @Refuses({"MATTER_NOT_FOUND", "MEDIATION_NOT_FOUND", "FREE_TIME_INVALID", "PARTY_UNKNOWN", "MEDIATOR_ONLY"})
    public Uni<RestResponse<Void>> offerTime(@RestPath UUID id, @Valid @NotNull OfferFreeTime body) {
        return sessions.offerTime(Acting.as(caller), id, body.partyId(), body.told())
                .replaceWith(RestResponse::noContent);
    }

    @GET
    @Path("/{id}/session-proposals")
    @Operation(
            summary = "Find times that suit all",
            description = "From the free time of all parties and of the mediator, the earliest first, ten at most."
                    + " Nothing is proposed as long as somebody has offered none.")
    @Refuses("MEDIATION_NOT_FOUND")
    public Uni<List<FreeTimeView>> proposals(
            @RestPath UUID id,
            @Parameter(description = "How long the session is to last")
                    @RestQuery
                    @DefaultValue("90")
                    @Min(15)
                    @Max(480)
                    int minutes) {
        return sessions.proposals(Acting.as(caller), id, Duration.ofMinutes(minutes))
                .map(found -> found.stream().map(FreeTimeView::of).toList());
    }

    @GET
    @Path("/{id}/sessions")
    @Operation(summary = "List the sessions of a mediation", description = "The earliest first, with who came.")
    @Refuses("MEDIATION_NOT_FOUND")
    public Uni<List<SessionView>> list(@RestPath UUID id) {
        return sessions.list(Acting.as(caller), id)
                .map(found -> found.stream().map(SessionView::of).toList());
    }

    @POST
    @Path("/{id}/sessions")
    @RolesAllowed(Role.Name.MEDIATOR)
    @Idempotent
    @Operation(
            summary = "Call a session",
            description = "By the mediator, at a time that suits all. The first session begins the mediation; where the"
                    + " risk is high, the police have to be told before (People's Mediation Law art. 25).")
    @APIResponse(
            responseCode = "201",
            description = "It is called",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "MEDIATOR_ONLY",
        "MEDIATION_STAGE_FORBIDS",
        "POLICE_NOTICE_REQUIRED",
        "SESSION_TIME_INVALID",
        "SESSION_PLACE_REQUIRED",
        "SESSION_DOES_NOT_SUIT_ALL",
        "SESSION_OVERLAPS",
        "MEDIATOR_BUSY"
    })
    public Uni<RestResponse<SessionView>> call(@RestPath UUID id, @Valid @NotNull CallASession body) {
        return sessions.call(Acting.as(caller), id, body.meeting(), body.agreedOtherwise())
                .map(SessionView::of)
                .map(called -> RestResponse.status(RestResponse.Status.CREATED, called));
    }

    @POST
    @Path("/{id}/sessions/{session}/move")
    @RolesAllowed(Role.Name.MEDIATOR)
    @Idempotent
    @Operation(
            summary = "Move a session",
            description = "By the mediator, before it begins, to a time that suits all; the parties are told.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "MEDIATOR_ONLY",
        "MEDIATION_SESSION_NOT_FOUND",
        "SESSION_OVER",
        "SESSION_TIME_INVALID",
        "SESSION_PLACE_REQUIRED",
        "SESSION_DOES_NOT_SUIT_ALL",
        "SESSION_OVERLAPS",
        "MEDIATOR_BUSY"
    })
    public Uni<RestResponse<SessionView>> move(
            @RestPath UUID id, @RestPath UUID session, @Valid @NotNull CallASession body) {
        return sessions.move(Acting.as(caller), id, session, body.meeting(), body.agreedOtherwise())
                .map(SessionView::of)
                .map(RestResponse::ok);
    }

    @POST
    @Path("/{id}/sessions/{session}/cancellation")
    @RolesAllowed(Role.Name.MEDIATOR)
    @Idempotent
    @Operation(summary = "Call off a session", description = "By the mediator, before it begins; the parties are told.")
    @Refuses({"MATTER_NOT_FOUND", "MEDIATION_NOT_FOUND", "MEDIATOR_ONLY", "MEDIATION_SESSION_NOT_FOUND", "SESSION_OVER"
    })
    public Uni<RestResponse<SessionView>> callOff(@RestPath UUID id, @RestPath UUID session) {
        return sessions.callOff(Acting.as(caller), id, session)
                .map(SessionView::of)
                .map(RestResponse::ok);
    }

    @POST
    @Path("/{id}/sessions/{session}/attendance")
    @RolesAllowed(Role.Name.MEDIATOR)
    @Idempotent
    @Operation(
            summary = "Record who came to a session",
            description = "By the mediator, once it has begun; a later record replaces the one before.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "MEDIATOR_ONLY",
        "MEDIATION_SESSION_NOT_FOUND",
        "SESSION_NOT_BEGUN",
        "SESSION_OVER",
        "PARTY_UNKNOWN"
    })
    public Uni<RestResponse<SessionView>> recordAttendance(
            @RestPath UUID id, @RestPath UUID session, @Valid @NotNull RecordAttendance body) {
        return sessions.recordAttendance(Acting.as(caller), id, session, body.seen())
                .map(SessionView::of)
                .map(RestResponse::ok);
    }
}
