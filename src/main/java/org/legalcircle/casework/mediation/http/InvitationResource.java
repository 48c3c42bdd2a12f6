package org.legalcircle.casework.mediation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.mediation.SpokenLanguage;
import org.legalcircle.casework.mediation.http.MediationRequests.AnswerAnInvitation;
import org.legalcircle.casework.mediation.http.MediationRequests.ChooseByInvitation;
import org.legalcircle.casework.mediation.usecase.ChoosingAMediator;
import org.legalcircle.casework.mediation.usecase.ConsentingToAMediation;
import org.legalcircle.casework.mediation.usecase.ProposingMediators;
import org.legalcircle.casework.mediation.usecase.UsingAnInvitation;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.web.Refuses;

/** An invitation, for whoever has its link: nobody has to sign in to answer. It tells little until the party consents. */
@Path("/api/v1/invitations/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation")
@Cancellable(false)
public class InvitationResource {
    private final UsingAnInvitation using;
    private final ConsentingToAMediation consenting;
    private final ProposingMediators proposing;
    private final ChoosingAMediator choosing;

    InvitationResource(
            UsingAnInvitation using,
            ConsentingToAMediation consenting,
            ProposingMediators proposing,
            ChoosingAMediator choosing) {
        this.using = using;
        this.consenting = consenting;
        this.proposing = proposing;
        this.choosing = choosing;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Look at an invitation",
            description = "Who invites, masked, and to what; the facts once the party has consented.")
    @Refuses({"INVITATION_NOT_FOUND", "MATTER_NOT_FOUND", "MEDIATION_NOT_FOUND", "ORGANISATION_NOT_FOUND"})
    public Uni<RestResponse<InvitationView>> look(@RestPath String token) {
        return using.look(token).map(InvitationView::of).map(InvitationResource::unkept);
    }

    @POST
    @Path("/answer")
    @PermitAll
    @Operation(
            summary = "Answer an invitation",
            description = "A refusal ends the mediation, and the routes that are left are told (People's Mediation Law"
                    + " art. 17); so does taking a consent back, as long as no agreement binds. The same answer again"
                    + " changes nothing.")
    @Refuses({
        "INVITATION_NOT_FOUND",
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "ORGANISATION_NOT_FOUND",
        "MEDIATION_STAGE_FORBIDS",
        "MATTER_STAGE_FORBIDS",
        "CONSENT_TOLD_BEFORE"
    })
    public Uni<RestResponse<InvitationView>> answer(@RestPath String token, @Valid @NotNull AnswerAnInvitation body) {
        return Contention.retried(() -> consenting.answer(token, body.consents()))
                .chain(() -> using.look(token))
                .map(InvitationView::of)
                .map(InvitationResource::unkept);
    }

    @GET
    @Path("/mediator-proposals")
    @PermitAll
    @Operation(
            summary = "List mediators proposed to the invited party",
            description = "The best first, with the reasons; those with ties to a party are left out.")
    @Refuses({"INVITATION_NOT_FOUND", "MEDIATION_NOT_FOUND", "MEDIATION_STAGE_FORBIDS"})
    public Uni<RestResponse<List<ProposedMediator>>> proposals(
            @RestPath String token, @RestQuery @DefaultValue("MANDARIN") SpokenLanguage language) {
        return proposing.forInvited(token, language).map(ProposedMediator::of).map(InvitationResource::unkept);
    }

    @POST
    @Path("/mediator-choice")
    @PermitAll
    @Operation(
            summary = "Choose a mediator for the invited party",
            description =
                    "Once all parties have chosen the same one, it is appointed (People's Mediation Law art. 19).")
    @Refuses({
        "INVITATION_NOT_FOUND",
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "MEDIATION_STAGE_FORBIDS",
        "MATTER_STAGE_FORBIDS",
        "MEDIATOR_NOT_SUITABLE",
        "MEDIATOR_CONFLICTED",
        "POLICE_NOTICE_REQUIRED"
    })
    public Uni<RestResponse<MediationReceipt>> choose(@RestPath String token, @Valid @NotNull ChooseByInvitation body) {
        return Contention.retried(() -> choosing.byInvitation(token, body.mediatorId()))
                .map(MediationReceipt::answer);
    }

    /** The address is a secret: nobody on the way keeps what it answers. */
    private static <T> RestResponse<T> unkept(T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
