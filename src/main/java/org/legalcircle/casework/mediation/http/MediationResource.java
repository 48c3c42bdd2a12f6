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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.mediation.http.MediationRequests.RequestAMediation;
import org.legalcircle.casework.mediation.store.MediationLists;
import org.legalcircle.casework.mediation.store.MediationSummary;
import org.legalcircle.casework.mediation.usecase.InvitingAParty;
import org.legalcircle.casework.mediation.usecase.ReadingAMediation;
import org.legalcircle.casework.mediation.usecase.RegisteringAMediation;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** Mediations for those who take part. What is not of the caller's is not found. */
@Path("/api/v1/mediations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation")
@Cancellable(false)
public class MediationResource {
    private final RegisteringAMediation registering;
    private final ReadingAMediation reading;
    private final InvitingAParty inviting;
    private final MediationLists lists;
    private final Caller caller;

    MediationResource(
            RegisteringAMediation registering,
            ReadingAMediation reading,
            InvitingAParty inviting,
            MediationLists lists,
            Caller caller) {
        this.registering = registering;
        this.reading = reading;
        this.inviting = inviting;
        this.lists = lists;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Name.CITIZEN)
    @Operation(
            summary = "Ask for a mediation",
            description = "It is free of charge. The first of the applicants is the caller, or whom the caller acts"
                    + " for. The others are invited afterwards; nothing goes on unless all of them consent.")
    @APIResponse(
            responseCode = "201",
            description = "The matter that began with it; the mediation has its identifier",
            content = @Content(schema = @Schema(implementation = MatterFacts.class)))
    @Refuses({
        "LINE_NOT_OFFERED",
        "ORGANISATION_NOT_FOUND",
        "PROOF_REQUIRED",
        "BOTH_SIDES_REQUIRED",
        "PHONE_OF_BOTH_SIDES",
        "GUARDIAN_REQUIRED",
        "REPRESENTATIVE_PROOF_REQUIRED",
        "IDENTITY_NUMBER_UNSOUND",
        "BIRTH_DATE_UNSOUND",
        "NOT_HAPPENED_YET"
    })
    public Uni<RestResponse<MatterFacts>> request(@Valid @NotNull RequestAMediation body) {
        return registering.register(caller.id(), body.told()).map(MediationResource::created);
    }

    private static RestResponse<MatterFacts> created(MatterFacts facts) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, facts)
                .header(HttpHeaders.LOCATION, "/api/v1/mediations/" + facts.id())
                .build();
    }

    @GET
    @RolesAllowed(Role.Name.CITIZEN)
    @Operation(
            summary = "List the mediations I take part in",
            description = "On whichever side, newest first; those of parties the caller acts for by an account.")
    public Uni<RestResponse<Page<MediationSummary>>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.END);
        return lists.ofCitizen(caller.id(), after, limit)
                .map(found -> Page.of(found, limit, one -> new Cursor(one.registeredAt(), one.id())))
                .map(page -> page.answer(uri));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.MEDIATOR, Role.Name.BUREAU_ADMIN})
    @Operation(
            summary = "Show a mediation",
            description = "To its parties, its mediator, and staff of the branch it lies in; each sees what each may."
                    + " That staff read it is recorded.")
    @Refuses({"MEDIATION_NOT_FOUND", "MATTER_NOT_FOUND"})
    public Uni<MediationDetails> show(@RestPath UUID id) {
        return (caller.is(Role.CITIZEN)
                        ? reading.forCitizen(caller.id(), id)
                        : reading.forStaff(caller.id(), caller.branch(), id))
                .map(MediationDetails::of);
    }

    @POST
    @Path("/{id}/parties/{party}/invitation")
    @Idempotent
    @RolesAllowed({Role.Name.CITIZEN, Role.Name.MEDIATOR, Role.Name.BUREAU_ADMIN})
    @Operation(
            summary = "Invite a party",
            description = "Sends a text message with a link of its own to the party, or to its guardian; the last one"
                    + " opens nothing any more. A few a day.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "PARTY_NOT_FOUND",
        "MEDIATION_STAGE_FORBIDS",
        "CONSENT_TOLD_BEFORE",
        "CONTACT_MISSING",
        "INVITED_TOO_OFTEN"
    })
    public Uni<RestResponse<MediationReceipt>> invite(@RestPath UUID id, @RestPath UUID party) {
        return (caller.is(Role.CITIZEN)
                        ? inviting.byCitizen(caller.id(), id, party)
                        : inviting.byStaff(caller.id(), caller.branch(), id, party))
                .map(MediationReceipt::answer);
    }
}
