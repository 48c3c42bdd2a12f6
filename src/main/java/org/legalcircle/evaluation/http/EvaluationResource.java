package org.legalcircle.evaluation.http;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
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
import org.legalcircle.evaluation.http.EvaluationRequests.RateAService;
import org.legalcircle.evaluation.http.EvaluationRequests.RateAgain;
import org.legalcircle.evaluation.store.ServiceLists;
import org.legalcircle.evaluation.store.ServiceSummary;
import org.legalcircle.evaluation.usecase.GivingAnEvaluation;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** A citizen's own ratings. Nobody has to rate; somebody else's are not found. */
@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation")
@RolesAllowed(Role.Name.CITIZEN)
@Cancellable(false)
public class EvaluationResource {
    private final GivingAnEvaluation giving;
    private final ServiceLists lists;
    private final Caller caller;
    private final InstantSource clock;

    EvaluationResource(GivingAnEvaluation giving, ServiceLists lists, Caller caller, InstantSource clock) {
        this.giving = giving;
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List what I have rated and can rate",
            description = "Every service that is over, newest first, with my rating where I gave one.")
    public Uni<RestResponse<Page<ServiceSummary>>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.END);
        return lists.ofCitizen(caller.id(), after, limit, clock.instant())
                .map(found -> Page.of(found, limit, service -> new Cursor(service.servedAt(), service.id())))
                .map(page -> page.answer(uri));
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Rate a service",
            description = "Once for each concluded matter and each completed consultation; voluntary. Who rated is told"
                    + " to nobody who was rated. Somebody calls back after the last two levels.")
    @APIResponse(
            responseCode = "201",
            description = "The rating",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @Refuses({"SERVICE_NOT_FOUND", "RATED_BEFORE", "RATING_TOO_LATE"})
    public Uni<RestResponse<EvaluationView>> rate(@Valid @NotNull RateAService body) {
        return giving.give(caller.id(), body.told())
                .map(file -> RestResponse.status(RestResponse.Status.CREATED, EvaluationView.of(file)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Show a rating of mine",
            description = "With what I wrote, and after a bad one what was done about it.")
    @Refuses("EVALUATION_NOT_FOUND")
    public Uni<EvaluationView> show(@RestPath UUID id) {
        return giving.show(caller.id(), id).map(EvaluationView::of);
    }

    @POST
    @Path("/{id}/re-rating")
    @Idempotent
    @Operation(
            summary = "Rate again",
            description = "Once, when what was rated badly was put right; that closes the loop. The first rating stays"
                    + " in the numbers.")
    @Refuses({"EVALUATION_NOT_FOUND", "RE_RATING_NOT_ASKED"})
    public Uni<RestResponse<EvaluationView>> rateAgain(@RestPath UUID id, @Valid @NotNull RateAgain body) {
        return giving.rateAgain(caller.id(), id, body.level()).map(file -> RestResponse.ok(EvaluationView.of(file)));
    }
}
