package org.legalcircle.servicecircle.http;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.SelfKeeping;
import org.legalcircle.platform.web.SteppedCalls;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.domain.CoverageQuestion;
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.usecase.AuditingCoverage;
import org.legalcircle.servicecircle.usecase.SuggestingPoints;
import org.legalcircle.servicecircle.usecase.Suggestion;

/** Whom nobody reaches. Villages of other branches are not looked at, points of other branches are. */
@Path("/api/v1/insight/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Insight")
@RolesAllowed({Role.Name.BUREAU_ADMIN, Role.Name.AUDITOR})
@Cancellable(false)
public class CoverageResource {
    private final AuditingCoverage auditing;
    private final SuggestingPoints suggesting;
    private final SteppedCalls calls;
    private final Caller caller;
    private final InstantSource clock;

    CoverageResource(
            AuditingCoverage auditing,
            SuggestingPoints suggesting,
            SteppedCalls calls,
            Caller caller,
            InstantSource clock) {
        this.auditing = auditing;
        this.suggesting = suggesting;
        this.calls = calls;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Show coverage",
            description = "How many people of my branch reach an open point in time, in each hour of a week, by"
                    + " township and as a whole. What was found is kept; the same question about the same points is"
                    + " answered from it, unless an estimate stood in for an engine that did not answer (standIn)."
                    + " holidaysKnown is false where the holidays of the week are not known yet: every Monday to Friday"
                    + " counts as a workday.")
    public Uni<CoverageRun> show(
            @Parameter(description = "How people go there") @RestQuery @DefaultValue("E_BIKE") TravelMode mode,
            @Parameter(description = "How long a way may take") @RestQuery @DefaultValue("30") @Min(1) @Max(240)
                    int minutes,
            @Parameter(description = "What has to be offered; anything if absent") @RestQuery LegalService service,
            @Parameter(description = "A day of the week that is looked at; today if absent") @RestQuery
                    LocalDate week) {
        var day = week == null ? Zone.dateOf(clock.instant()) : week;
        var question = CoverageQuestion.about(day, mode, minutes, service);
        return auditing.audit(caller.branch(), question, List.of());
    }

    @POST
    @Path("/what-if")
    @SelfKeeping(required = false)
    @Operation(
            summary = "Ask what if",
            description = "What would change if points were opened, moved, closed or open at other times, and where"
                    + " further ones would help most. Nothing is changed by asking; what was found is kept.")
    @APIResponse(
            responseCode = "200",
            description = "What would change",
            content = @Content(schema = @Schema(implementation = WhatIf.Answer.class)))
    @Refuses({
        "CHANGE_INCOMPLETE",
        "SERVICE_POINT_NOT_FOUND",
        "OPENING_HOURS_INVALID",
        "DATUM_UNDECLARED",
        "COORDINATES_OUT_OF_RANGE",
        "COORDINATES_SWAPPED",
        "OUTSIDE_CHINA"
    })
    public Uni<RestResponse<?>> whatIf(@Valid @NotNull WhatIf.Question body) {
        var branch = caller.branch();
        // An audit may take longer than a transaction may stand idle.
        return calls.once(
                body, () -> answer(branch, body), answer -> Uni.createFrom().item(RestResponse.ok(answer)));
    }

    private Uni<WhatIf.Answer> answer(String branch, WhatIf.Question body) {
        var question = body.told();
        return auditing.audit(branch, question, List.of())
                .flatMap(asItIs -> auditing.audit(branch, question, body.allChanges())
                        .flatMap(afterwards -> suggestion(branch, question, body)
                                .map(suggestion -> new WhatIf.Answer(asItIs, afterwards, suggestion))));
    }

    private Uni<Suggestion> suggestion(String branch, CoverageQuestion question, WhatIf.Question body) {
        var wanted = body.bestAdditions();
        return wanted == null
                ? Uni.createFrom().nullItem()
                : suggesting.suggest(branch, question, body.allChanges(), wanted.count(), wanted.openingHours());
    }
}
