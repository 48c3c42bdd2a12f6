package org.legalcircle.casework.mediation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.mediation.http.AgreementRequests.AnnulADraft;
import org.legalcircle.casework.mediation.http.AgreementRequests.AskForASigningCode;
import org.legalcircle.casework.mediation.http.AgreementRequests.DrawUpAnAgreement;
import org.legalcircle.casework.mediation.http.AgreementRequests.SignAnAgreement;
import org.legalcircle.casework.mediation.usecase.CheckingSigningCodes;
import org.legalcircle.casework.mediation.usecase.DrawingUpAnAgreement;
import org.legalcircle.casework.mediation.usecase.ReadingAnAgreement;
import org.legalcircle.casework.mediation.usecase.SigningAnAgreement;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.SelfKeeping;
import org.legalcircle.platform.web.SteppedCalls;

/** The agreement of a mediation and its signatures. What is not of the caller's is not found. */
@Path("/api/v1/mediations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation agreement")
@RolesAllowed({Role.Name.CITIZEN, Role.Name.MEDIATOR, Role.Name.BUREAU_ADMIN})
@Cancellable(false)
public class AgreementResource {
    private final DrawingUpAnAgreement drawing;
    private final CheckingSigningCodes codes;
    private final SigningAnAgreement signing;
    private final ReadingAnAgreement reading;
    private final SteppedCalls calls;
    private final Caller caller;
    private final HttpHeaders headers;

    AgreementResource(
            DrawingUpAnAgreement drawing,
            CheckingSigningCodes codes,
            SigningAnAgreement signing,
            ReadingAnAgreement reading,
            SteppedCalls calls,
            Caller caller,
            HttpHeaders headers) {
        this.drawing = drawing;
        this.codes = codes;
        this.signing = signing;
        this.reading = reading;
        this.calls = calls;
        this.caller = caller;
        this.headers = headers;
    }

    @GET
    @Path("/{id}/agreement")
    @Operation(
            summary = "Show the agreement of a mediation",
            description = "Its exact text and hash, who has signed, what is to be done until when, and whether a court"
                    + " can be asked to confirm it. That staff read it is recorded.")
    @Refuses({"MEDIATION_NOT_FOUND", "AGREEMENT_NOT_FOUND"})
    public Uni<AgreementView> show(@RestPath UUID id) {
        var locale = locale();
        return reading.read(Acting.as(caller), id).map(file -> AgreementView.of(file, locale));
    }

    @POST
    @Path("/{id}/agreement")
    @RolesAllowed(Role.Name.MEDIATOR)
    @Idempotent
    @Operation(
            summary = "Draw up an agreement",
            description = "By the mediator; again as long as nobody has signed. What is missing, and clauses the law"
                    + " does not allow, are told all at once. An oral agreement binds from the day it was agreed on, a"
                    + " written one once all have signed (People's Mediation Law arts. 28 to 30).")
    @APIResponse(
            responseCode = "201",
            description = "It is drawn up",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "MEDIATOR_ONLY",
        "MEDIATION_STAGE_FORBIDS",
        "POLICE_NOTICE_REQUIRED",
        "AGREEMENT_FLAWED",
        "AGREEMENT_FROZEN",
        "AGREEMENT_IN_EFFECT",
        "AGREEMENT_DRAWN_UP_MEANWHILE",
        "AGREED_DAY_INVALID"
    })
    public Uni<RestResponse<AgreementView>> drawUp(@RestPath UUID id, @Valid @NotNull DrawUpAnAgreement body) {
        var locale = locale();
        return drawing.drawUp(Acting.as(caller), id, body.told(locale))
                .chain(() -> reading.read(Acting.as(caller), id))
                .map(file -> AgreementView.of(file, locale))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @POST
    @Path("/{id}/agreement/signature-codes")
    @SelfKeeping(required = false)
    @Operation(
            summary = "Send a code to sign with",
            description = "To the phone of a party, asked for by who acts for it or by the mediator. It works five"
                    + " minutes, for five tries, for this party and this text only; one a minute and ten a day.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content = @Content(schema = @Schema(implementation = SigningCodeSent.class)))
    @Refuses({
        "MEDIATION_NOT_FOUND",
        "PARTY_UNKNOWN",
        "MEDIATION_STAGE_FORBIDS",
        "POLICE_NOTICE_REQUIRED",
        "AGREEMENT_NOT_FOUND",
        "AGREEMENT_ORAL",
        "TEXT_DIFFERS",
        "PAPER_REQUIRED",
        "CONTACT_MISSING",
        "SIGNING_CODE_TOO_OFTEN"
    })
    public Uni<RestResponse<?>> sendCode(@RestPath UUID id, @Valid @NotNull AskForASigningCode body) {
        var who = Acting.as(caller);
        return calls.once(
                body,
                () -> codes.send(who, id, body.partyId(), body.textSha256()),
                left -> Uni.createFrom()
                        .item(RestResponse.status(RestResponse.Status.ACCEPTED, new SigningCodeSent(left))));
    }

    @POST
    @Path("/{id}/agreement/signatures")
    @SelfKeeping(required = false)
    @Operation(
            summary = "Sign an agreement",
            description = "All parties first: with the code sent to the phone, or on paper, which the mediator records"
                    + " with a scan and which is the only way for marriage, adoption and inheritance (Electronic"
                    + " Signature Law art. 3). Then the mediator signs and the committee seals. With the last one the"
                    + " agreement takes effect, from the latest of the days they signed on; from the first one on its text"
                    + " stays as it is.")
    @APIResponse(
            responseCode = "201",
            description = "It is signed",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "MEDIATOR_ONLY",
        "MEDIATION_STAGE_FORBIDS",
        "POLICE_NOTICE_REQUIRED",
        "CONTACT_MISSING",
        "AGREEMENT_NOT_FOUND",
        "AGREEMENT_ORAL",
        "AGREEMENT_IN_EFFECT",
        "AGREEMENT_FROZEN",
        "TEXT_DIFFERS",
        "PARTY_UNKNOWN",
        "SIGNED_BEFORE",
        "PAPER_REQUIRED",
        "SCAN_REQUIRED",
        "SIGNED_DAY_INVALID",
        "PARTIES_SIGN_FIRST",
        "SIGNING_CODE_WRONG"
    })
    public Uni<RestResponse<?>> sign(@RestPath UUID id, @Valid @NotNull SignAnAgreement body) {
        var who = Acting.as(caller);
        var locale = locale();
        return calls.once(
                body,
                () -> signing.prove(who, id, body.told()),
                proof -> signing.sign(who, id, body.told(), proof)
                        .chain(() -> reading.read(who, id))
                        .map(file -> AgreementView.of(file, locale))
                        .map(view -> RestResponse.status(RestResponse.Status.CREATED, view)));
    }

    @POST
    @Path("/{id}/agreement/annulment")
    @RolesAllowed(Role.Name.MEDIATOR)
    @Idempotent
    @Operation(
            summary = "Annul a draft that does not bind yet",
            description =
                    "By the mediator, whoever has signed it: a party thought better of it, or the text is wrong. Its"
                            + " signatures do not count any more, the parties are told, and another can be drawn up.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "MEDIATOR_ONLY",
        "MEDIATION_STAGE_FORBIDS",
        "AGREEMENT_NOT_FOUND",
        "AGREEMENT_IN_EFFECT"
    })
    public Uni<RestResponse<MediationReceipt>> annul(@RestPath UUID id, @Valid @NotNull AnnulADraft body) {
        return drawing.annul(Acting.as(caller), id, body.ground().ground()).map(MediationReceipt::answer);
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
