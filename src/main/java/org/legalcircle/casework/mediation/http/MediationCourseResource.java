package org.legalcircle.casework.mediation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.mediation.SpokenLanguage;
import org.legalcircle.casework.mediation.http.MediationRequests.ChooseAMediator;
import org.legalcircle.casework.mediation.http.MediationRequests.TerminateAMediation;
import org.legalcircle.casework.mediation.usecase.ChoosingAMediator;
import org.legalcircle.casework.mediation.usecase.EndingAMediation;
import org.legalcircle.casework.mediation.usecase.ProposingMediators;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** Who mediates, and how it ends without an agreement: for parties, and staff who record what parties say. */
@Path("/api/v1/mediations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation")
@RolesAllowed({Role.Name.CITIZEN, Role.Name.MEDIATOR, Role.Name.BUREAU_ADMIN})
@Cancellable(false)
public class MediationCourseResource {
    private final ProposingMediators proposing;
    private final ChoosingAMediator choosing;
    private final EndingAMediation ending;
    private final Caller caller;

    MediationCourseResource(
            ProposingMediators proposing, ChoosingAMediator choosing, EndingAMediation ending, Caller caller) {
        this.proposing = proposing;
        this.choosing = choosing;
        this.ending = ending;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/mediator-proposals")
    @Operation(
            summary = "List mediators proposed by the system",
            description = "The best first, with the reasons and what each counts; those with ties to a party are left"
                    + " out. The parties decide.")
    @Refuses({"MEDIATION_NOT_FOUND", "MEDIATION_STAGE_FORBIDS"})
    public Uni<List<ProposedMediator>> proposals(
            @RestPath UUID id, @RestQuery @DefaultValue("MANDARIN") SpokenLanguage language) {
        return (caller.is(Role.CITIZEN)
                        ? proposing.forCitizen(caller.id(), id, language)
                        : proposing.forStaff(caller.id(), caller.branch(), id, language))
                .map(ProposedMediator::of);
    }

    @POST
    @Path("/{id}/mediator-choice")
    @Idempotent
    @Operation(
            summary = "Choose a mediator",
            description =
                    "For the caller's parties, or recorded by staff for one. Once all parties have chosen the same"
                            + " one, it is appointed (People's Mediation Law arts. 19, 20).")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "PARTY_NOT_FOUND",
        "MEDIATION_STAGE_FORBIDS",
        "MATTER_STAGE_FORBIDS",
        "MEDIATOR_NOT_SUITABLE",
        "MEDIATOR_CONFLICTED",
        "POLICE_NOTICE_REQUIRED"
    })
    public Uni<RestResponse<MediationReceipt>> choose(@RestPath UUID id, @Valid @NotNull ChooseAMediator body) {
        return (caller.is(Role.CITIZEN)
                        ? choosing.byCitizen(caller.id(), id, body.partyId(), body.mediatorId())
                        : choosing.byStaff(caller.id(), caller.branch(), id, body.partyId(), body.mediatorId()))
                .map(MediationReceipt::answer);
    }

    @POST
    @Path("/{id}/termination")
    @Idempotent
    @Operation(
            summary = "End a mediation without an agreement",
            description =
                    "A party may at any time, staff where there is no agreement to be had; the routes that are left"
                            + " are told (People's Mediation Law arts. 23, 26).")
    @Refuses({"MATTER_NOT_FOUND", "MEDIATION_NOT_FOUND", "MEDIATION_STAGE_FORBIDS", "MATTER_STAGE_FORBIDS"})
    public Uni<RestResponse<MediationReceipt>> end(@RestPath UUID id, @Valid @NotNull TerminateAMediation body) {
        return (caller.is(Role.CITIZEN)
                        ? ending.byParty(caller.id(), id)
                        : ending.byStaff(caller.id(), caller.branch(), id, body.groundOfStaff()))
                .map(MediationReceipt::answer);
    }
}
