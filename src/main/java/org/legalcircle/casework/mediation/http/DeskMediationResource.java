package org.legalcircle.casework.mediation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.mediation.http.MediationRequests.AnswerAnInvitation;
import org.legalcircle.casework.mediation.http.MediationRequests.AssessARisk;
import org.legalcircle.casework.mediation.http.MediationRequests.DeclareARelation;
import org.legalcircle.casework.mediation.http.MediationRequests.PassUp;
import org.legalcircle.casework.mediation.http.MediationRequests.TellPolice;
import org.legalcircle.casework.mediation.usecase.ConsentingToAMediation;
import org.legalcircle.casework.mediation.usecase.EndingAMediation;
import org.legalcircle.casework.mediation.usecase.GuardingAMediation;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** What staff record about mediations they mediate, or that lie in their branch. Any other is not found. */
@Path("/api/v1/desk/mediations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation desk")
@RolesAllowed({Role.Name.MEDIATOR, Role.Name.BUREAU_ADMIN})
@Cancellable(false)
public class DeskMediationResource {
    private final ConsentingToAMediation consenting;
    private final GuardingAMediation guarding;
    private final EndingAMediation ending;
    private final Caller caller;

    DeskMediationResource(
            ConsentingToAMediation consenting, GuardingAMediation guarding, EndingAMediation ending, Caller caller) {
        this.consenting = consenting;
        this.guarding = guarding;
        this.ending = ending;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/parties/{party}/consent")
    @Idempotent
    @Operation(
            summary = "Record whether a party consents",
            description =
                    "As the party told it, in whatever form. One refusal ends the mediation (People's Mediation Law art. 17),"
                            + " also that of a party who consented before, as long as no agreement binds.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "PARTY_NOT_FOUND",
        "MEDIATION_STAGE_FORBIDS",
        "CONSENT_TOLD_BEFORE",
        "MATTER_STAGE_FORBIDS"
    })
    public Uni<RestResponse<MediationReceipt>> recordConsent(
            @RestPath UUID id, @RestPath UUID party, @Valid @NotNull AnswerAnInvitation body) {
        return consenting
                .record(caller.id(), caller.branch(), id, party, body.consents())
                .map(MediationReceipt::answer);
    }

    @POST
    @Path("/{id}/police-notice")
    @Idempotent
    @Operation(
            summary = "Record that the police were told",
            description =
                    "Needed before a mediation with a high risk of escalation goes on (People's Mediation Law art."
                            + " 25). Only staff read it.")
    @Refuses({"MATTER_NOT_FOUND", "MEDIATION_NOT_FOUND", "MEDIATION_STAGE_FORBIDS", "MATTER_STAGE_FORBIDS"})
    public Uni<RestResponse<MediationReceipt>> tellPolice(@RestPath UUID id, @Valid @NotNull TellPolice body) {
        return guarding.policeTold(caller.id(), caller.branch(), id, body.station(), body.note())
                .map(MediationReceipt::answer);
    }

    @POST
    @Path("/{id}/risk")
    @Idempotent
    @Operation(summary = "Judge the risk of escalation anew", description = "The parties do not see it.")
    @Refuses({"MATTER_NOT_FOUND", "MEDIATION_NOT_FOUND", "MEDIATION_STAGE_FORBIDS"})
    public Uni<RestResponse<MediationReceipt>> assess(@RestPath UUID id, @Valid @NotNull AssessARisk body) {
        return guarding.assess(caller.id(), caller.branch(), id, body.risk()).map(MediationReceipt::answer);
    }

    @POST
    @Path("/{id}/relations")
    @Idempotent
    @Operation(
            summary = "Declare what ties a mediator to a party",
            description = "Near kin, the same household or employer, and earlier parties or opponents do not mediate;"
                    + " relatives and neighbours only where all parties choose them (People's Mediation Law art. 20). Who"
                    + " mediates already stops until the parties have chosen anew; they are not told why.")
    @Refuses({"MATTER_NOT_FOUND", "MEDIATION_NOT_FOUND", "PARTY_NOT_FOUND", "MATTER_STAGE_FORBIDS"})
    public Uni<RestResponse<MediationReceipt>> declare(@RestPath UUID id, @Valid @NotNull DeclareARelation body) {
        return guarding.declare(caller.id(), caller.branch(), id, body.partyId(), body.mediatorId(), body.relation())
                .map(MediationReceipt::answer);
    }

    @POST
    @Path("/{id}/transfer")
    @Idempotent
    @Operation(
            summary = "Offer a mediation to the level above",
            description = "From the village to the township, from there to the county. It stays where it is until the"
                    + " other accepts; whoever passed it up goes on reading it.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "MATTER_STAGE_FORBIDS",
        "NOTHING_ABOVE",
        "ORGANISATION_NOT_FOUND",
        "HAND_OVER_OPEN",
        "HAND_OVER_TO_HOLDER"
    })
    public Uni<RestResponse<MediationReceipt>> passUp(@RestPath UUID id, @Valid @NotNull PassUp body) {
        return ending.passUp(caller.id(), caller.branch(), id, body.reason()).map(MediationReceipt::answer);
    }
}
