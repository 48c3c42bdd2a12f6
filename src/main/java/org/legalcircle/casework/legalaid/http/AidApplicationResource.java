package org.legalcircle.casework.legalaid.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.Locale;
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
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.http.AidRequests.BeginAnAidApplication;
import org.legalcircle.casework.legalaid.http.AidRequests.ObjectToADecision;
import org.legalcircle.casework.legalaid.store.AidApplicationLists;
import org.legalcircle.casework.legalaid.store.AidApplicationRow;
import org.legalcircle.casework.legalaid.usecase.DraftingAnApplication;
import org.legalcircle.casework.legalaid.usecase.ObjectingToADecision;
import org.legalcircle.casework.legalaid.usecase.ReadingAnApplication;
import org.legalcircle.casework.legalaid.usecase.SubmittingAnApplication;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** Applications for legal aid for who applies. What is not of the caller's is not found. */
@Path("/api/v1/legal-aid/applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Legal aid")
@RolesAllowed(Role.Name.CITIZEN)
@Cancellable(false)
public class AidApplicationResource {
    private final DraftingAnApplication drafting;
    private final SubmittingAnApplication submitting;
    private final ReadingAnApplication reading;
    private final ObjectingToADecision objecting;
    private final AidApplicationLists lists;
    private final Caller caller;
    private final HttpHeaders headers;
    private final InstantSource clock;

    AidApplicationResource(
            DraftingAnApplication drafting,
            SubmittingAnApplication submitting,
            ReadingAnApplication reading,
            ObjectingToADecision objecting,
            AidApplicationLists lists,
            Caller caller,
            HttpHeaders headers,
            InstantSource clock) {
        this.drafting = drafting;
        this.submitting = submitting;
        this.reading = reading;
        this.objecting = objecting;
        this.lists = lists;
        this.caller = caller;
        this.headers = headers;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Begin an application for legal aid",
            description = "A draft that only the caller sees, kept for a while after its last change. It can take over"
                    + " who an earlier application of the caller's was about, with the caller's consent.")
    @APIResponse(
            responseCode = "201",
            description = "The draft that was begun",
            content = @Content(schema = @Schema(implementation = AidReceipt.class)))
    @Refuses({"AID_TOO_MANY_DRAFTS", "AID_REUSE_NEEDS_CONSENT", "AID_APPLICATION_NOT_FOUND"})
    public Uni<RestResponse<AidReceipt>> begin(@Valid @NotNull BeginAnAidApplication body) {
        return drafting.begin(caller.id(), body.told(), body.from(), body.consents())
                .map(AidReceipt::created);
    }

    @GET
    @Operation(summary = "List my applications for legal aid", description = "Newest first, drafts among them.")
    public Uni<RestResponse<Page<AidApplicationRow>>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.END);
        return lists.ofCitizen(caller.id(), clock.instant(), after, limit)
                .map(found -> Page.of(found, limit, one -> new Cursor(one.begunAt(), one.id())))
                .map(page -> page.answer(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Show an application of mine",
            description = "With what happened, what comes next and by when; the entity tag is what a change names.")
    @Refuses({"AID_APPLICATION_NOT_FOUND", "MATTER_NOT_FOUND"})
    public Uni<RestResponse<AidApplicationView>> show(@RestPath UUID id) {
        return reading.forCitizen(caller.id(), id).map(details -> AidApplicationView.forApplicant(details, locale()));
    }

    @PATCH
    @Path("/{id}")
    @Idempotent(required = false)
    @Operation(
            summary = "Fill in parts of a draft",
            description =
                    "Each part that is sent takes the place of that part as a whole; the others stay as they are.")
    @Refuses({"AID_APPLICATION_NOT_FOUND", "AID_STAGE_FORBIDS"})
    public Uni<RestResponse<AidReceipt>> fillIn(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull AidForm body) {
        return drafting.fillIn(caller.id(), id, ifMatch, body).map(AidReceipt::answer);
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @Operation(
            summary = "Submit a draft",
            description =
                    "Everything that is missing is told at once, field by field. A matter with the same identifier"
                            + " begins, and the days to decide (Legal Aid Law art. 43).")
    @Refuses({
        "AID_APPLICATION_NOT_FOUND",
        "AID_STAGE_FORBIDS",
        "AID_APPLICATION_INCOMPLETE",
        "ORGANISATION_NOT_FOUND",
        "LINE_NOT_OFFERED",
        "PROOF_REQUIRED"
    })
    public Uni<RestResponse<AidReceipt>> submit(@RestPath UUID id) {
        return submitting.submit(caller.id(), id, locale()).map(AidReceipt::answer);
    }

    @POST
    @Path("/{id}/objection")
    @Idempotent
    @Operation(
            summary = "Object to a refusal or a termination",
            description = "At the bureau, which decides within five days (Legal Aid Law art. 49).")
    @Refuses({
        "MATTER_NOT_FOUND",
        "AID_APPLICATION_NOT_FOUND",
        "AID_STAGE_FORBIDS",
        "AID_OBJECTION_OPEN",
        "MATTER_STAGE_FORBIDS",
        "MATTER_ARCHIVED"
    })
    public Uni<RestResponse<AidReceipt>> object(@RestPath UUID id, @Valid @NotNull ObjectToADecision body) {
        return objecting.object(caller.id(), id, body.grounds()).map(AidReceipt::answer);
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
