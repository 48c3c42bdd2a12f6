package org.legalcircle.casework.legalaid.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.legalcircle.casework.legalaid.http.AidRequests.AskAnotherBody;
import org.legalcircle.casework.legalaid.http.AidRequests.NoteAForwarding;
import org.legalcircle.casework.legalaid.http.AidRequests.RecordAnAnswer;
import org.legalcircle.casework.legalaid.http.AidRequests.RecuseAReviewer;
import org.legalcircle.casework.legalaid.http.AidRequests.ReferAnAidApplication;
import org.legalcircle.casework.legalaid.usecase.ReadingAnApplication;
import org.legalcircle.casework.legalaid.usecase.ReviewingAnApplication;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** Applications for legal aid for the agency, before they are decided. One that lies elsewhere is not found. */
@Path("/api/v1/desk/legal-aid")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Legal aid desk")
@RolesAllowed({Role.Name.LEGAL_AID_OFFICER, Role.Name.BUREAU_ADMIN})
@Cancellable(false)
public class DeskAidReviewResource {
    private final ReviewingAnApplication reviewing;
    private final ReadingAnApplication reading;
    private final Caller caller;
    private final HttpHeaders headers;

    DeskAidReviewResource(
            ReviewingAnApplication reviewing, ReadingAnApplication reading, Caller caller, HttpHeaders headers) {
        this.reviewing = reviewing;
        this.reading = reading;
        this.caller = caller;
        this.headers = headers;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Show an application for legal aid of my branch",
            description = "Whole, with what other bodies were asked; the reading is recorded.")
    @Refuses({"AID_APPLICATION_NOT_FOUND", "MATTER_NOT_FOUND"})
    public Uni<RestResponse<AidApplicationView>> show(@RestPath UUID id) {
        var locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return reading.forStaff(caller, id).map(details -> AidApplicationView.forStaff(details, locale));
    }

    @POST
    @Path("/{id}/verification")
    @Idempotent
    @Operation(
            summary = "Ask another body about a statement",
            description =
                    "The days to decide are not counted until all that were asked have answered; possible before a decision only.")
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
    public Uni<RestResponse<AidReceipt>> ask(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull AskAnotherBody body) {
        return reviewing.ask(caller, id, ifMatch, body.body(), body.question()).map(AidReceipt::answer);
    }

    @POST
    @Path("/{id}/verification/{verification}/answer")
    @Idempotent
    @Operation(
            summary = "Record what another body answered",
            description = "With the last answer the days to decide are counted again. An answer is never changed.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "AID_APPLICATION_NOT_FOUND",
        "AID_STAGE_FORBIDS",
        "AID_REVIEWER_RECUSED",
        "AID_REVIEWER_MAY_BE_PARTY",
        "AID_POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "MATTER_ARCHIVED",
        "AID_VERIFICATION_NOT_FOUND",
        "AID_VERIFICATION_ANSWERED"
    })
    public Uni<RestResponse<AidReceipt>> answer(
            @RestPath UUID id,
            @RestPath UUID verification,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull RecordAnAnswer body) {
        return reviewing
                .answer(caller, id, ifMatch, verification, body.confirms(), body.answer())
                .map(AidReceipt::answer);
    }

    @POST
    @Path("/{id}/referral")
    @Idempotent
    @Operation(
            summary = "Refer an application to the agency that is competent",
            description =
                    "Where the case lies elsewhere (Legal Aid Law art. 38). Here it ends; inside the county a matter is handed over instead.")
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
    public Uni<RestResponse<AidReceipt>> refer(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull ReferAnAidApplication body) {
        return reviewing.refer(caller, id, ifMatch, body.agency()).map(AidReceipt::answer);
    }

    @POST
    @Path("/{id}/recusal")
    @Idempotent
    @Operation(
            summary = "Say that somebody does not review an application",
            description =
                    "A party, a near relative, or who has an interest (Zhejiang Legal Aid Regulation art. 16). For oneself, or by the bureau for others; it is not taken back.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "AID_APPLICATION_NOT_FOUND",
        "AID_STAGE_FORBIDS",
        "AID_REVIEWER_RECUSED",
        "AID_REVIEWER_MAY_BE_PARTY",
        "AID_POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "MATTER_ARCHIVED",
        "AID_RECUSAL_OF_OTHERS"
    })
    public Uni<RestResponse<AidReceipt>> recuse(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull RecuseAReviewer body) {
        return reviewing
                .recuse(caller, id, ifMatch, body.staffId(), body.ground())
                .map(AidReceipt::answer);
    }

    @POST
    @Path("/{id}/forwarding")
    @Idempotent
    @Operation(
            summary = "Note that an application was passed on",
            description =
                    "By a place of detention or a duty lawyer, within 24 hours by law (Legal Aid Law art. 39); whether it took longer is kept. What was noted before is corrected.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "AID_APPLICATION_NOT_FOUND",
        "AID_STAGE_FORBIDS",
        "AID_REVIEWER_RECUSED",
        "AID_REVIEWER_MAY_BE_PARTY",
        "AID_POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "MATTER_ARCHIVED",
        "AID_FORWARDING_UNSOUND"
    })
    public Uni<RestResponse<AidReceipt>> forwarded(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull NoteAForwarding body) {
        return reviewing.forwarded(caller, id, ifMatch, body.told()).map(AidReceipt::answer);
    }
}
