package org.legalcircle.casework.legalaid.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.legalaid.domain.AidObjection;
import org.legalcircle.casework.legalaid.http.AidRequests.DecideAnAidApplication;
import org.legalcircle.casework.legalaid.http.AidRequests.DecideAnObjection;
import org.legalcircle.casework.legalaid.http.AidRequests.GrantAidInAnEmergency;
import org.legalcircle.casework.legalaid.http.AidRequests.RevokeEmergencyAid;
import org.legalcircle.casework.legalaid.usecase.DecidingAnApplication;
import org.legalcircle.casework.legalaid.usecase.ObjectingToADecision;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** Decisions about applications for legal aid, and about objections. One that lies elsewhere is not found. */
@Path("/api/v1/desk/legal-aid")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Legal aid desk")
@RolesAllowed({Role.Name.LEGAL_AID_OFFICER, Role.Name.BUREAU_ADMIN})
@Cancellable(false)
public class DeskAidDecisionResource {
    private final DecidingAnApplication deciding;
    private final ObjectingToADecision objecting;
    private final Caller caller;

    DeskAidDecisionResource(DecidingAnApplication deciding, ObjectingToADecision objecting, Caller caller) {
        this.deciding = deciding;
        this.objecting = objecting;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/grant")
    @Idempotent
    @Operation(
            summary = "Grant legal aid",
            description =
                    "In writing, with reasons; somebody to give it is to be found in three days (Legal Aid Law art. 43).")
    @Refuses({
        "MATTER_NOT_FOUND",
        "AID_APPLICATION_NOT_FOUND",
        "AID_STAGE_FORBIDS",
        "AID_REVIEWER_RECUSED",
        "AID_REVIEWER_MAY_BE_PARTY",
        "AID_POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "MATTER_ARCHIVED",
        "AID_VERIFICATION_OPEN",
        "AID_DECIDED_BEFORE",
        "DEADLINE_PASSED"
    })
    public Uni<RestResponse<AidReceipt>> grant(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull DecideAnAidApplication body) {
        return deciding.grant(caller, id, ifMatch, body.reasons()).map(AidReceipt::answer);
    }

    @POST
    @Path("/{id}/refusal")
    @Idempotent
    @Operation(
            summary = "Refuse legal aid",
            description = "In writing, with reasons; the applicant is told how to object (Legal Aid Law arts. 43, 49).")
    @Refuses({
        "MATTER_NOT_FOUND",
        "AID_APPLICATION_NOT_FOUND",
        "AID_STAGE_FORBIDS",
        "AID_REVIEWER_RECUSED",
        "AID_REVIEWER_MAY_BE_PARTY",
        "AID_POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "MATTER_ARCHIVED",
        "AID_VERIFICATION_OPEN",
        "AID_DECIDED_BEFORE"
    })
    public Uni<RestResponse<AidReceipt>> refuse(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull DecideAnAidApplication body) {
        return deciding.refuse(caller, id, ifMatch, body.reasons()).map(AidReceipt::answer);
    }

    @POST
    @Path("/{id}/emergency-grant")
    @Idempotent
    @Operation(
            summary = "Grant legal aid in an emergency",
            description =
                    "At once, on a ground of law; the papers come within a term (Legal Aid Law art. 44). That a term ends in fewer than seven days has to stand in the form.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "AID_APPLICATION_NOT_FOUND",
        "AID_STAGE_FORBIDS",
        "AID_REVIEWER_RECUSED",
        "AID_REVIEWER_MAY_BE_PARTY",
        "AID_POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "MATTER_ARCHIVED",
        "AID_NO_EMERGENCY",
        "AID_DECIDED_BEFORE",
        "DEADLINE_PASSED"
    })
    public Uni<RestResponse<AidReceipt>> grantInEmergency(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull GrantAidInAnEmergency body) {
        return deciding.grantInEmergency(caller, id, ifMatch, body.ground(), body.reasons())
                .map(AidReceipt::answer);
    }

    @POST
    @Path("/{id}/papers")
    @Idempotent
    @Operation(
            summary = "Say that the papers of an emergency are complete",
            description = "Aid goes on as if it had been granted after a review.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "AID_APPLICATION_NOT_FOUND",
        "AID_STAGE_FORBIDS",
        "AID_REVIEWER_RECUSED",
        "AID_REVIEWER_MAY_BE_PARTY",
        "AID_POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "MATTER_ARCHIVED"
    })
    public Uni<RestResponse<AidReceipt>> completePapers(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return deciding.completePapers(caller, id, ifMatch).map(AidReceipt::answer);
    }

    @POST
    @Path("/{id}/revocation")
    @Idempotent
    @Operation(
            summary = "Take back aid that was granted in an emergency",
            description =
                    "Where the papers tell that there is no right to it, or did not come in time; the applicant bears the costs (Zhejiang Legal Aid Regulation art. 18).")
    @Refuses({
        "MATTER_NOT_FOUND",
        "AID_APPLICATION_NOT_FOUND",
        "AID_STAGE_FORBIDS",
        "AID_REVIEWER_RECUSED",
        "AID_REVIEWER_MAY_BE_PARTY",
        "AID_POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "MATTER_ARCHIVED",
        "AID_PAPERS_STILL_DUE"
    })
    public Uni<RestResponse<AidReceipt>> revoke(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull RevokeEmergencyAid body) {
        return deciding.revoke(caller, id, ifMatch, body.ineligible(), body.reasons())
                .map(AidReceipt::answer);
    }

    @POST
    @Path("/{id}/objection-decision")
    @Idempotent
    @Operation(
            summary = "Decide about an objection",
            description =
                    "By the bureau, and never by who decided before (Legal Aid Law art. 49). A correction grants aid, or lets it go on; an upheld decision leaves reconsideration in sixty days and suit in six months.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "AID_APPLICATION_NOT_FOUND",
        "AID_STAGE_FORBIDS",
        "AID_REVIEWER_RECUSED",
        "AID_REVIEWER_MAY_BE_PARTY",
        "AID_POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "MATTER_ARCHIVED",
        "AID_OBJECTION_OF_DECIDER"
    })
    public Uni<RestResponse<AidReceipt>> decideObjection(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull DecideAnObjection body) {
        return (body.outcome() == AidObjection.Outcome.UPHELD
                        ? objecting.uphold(caller, id, ifMatch, body.reasons())
                        : objecting.correct(caller, id, ifMatch, body.reasons()))
                .map(AidReceipt::answer);
    }
}
