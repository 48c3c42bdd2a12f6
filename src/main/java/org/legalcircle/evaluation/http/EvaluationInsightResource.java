package org.legalcircle.evaluation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.evaluation.usecase.MeasuringEvaluations;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.platform.web.Refuses;

/** How the caller's branch was rated: all that those who are rated see of ratings before a loop is closed. */
@Path("/api/v1/insight/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight")
@RolesAllowed({
    Role.Name.ADVISER,
    Role.Name.MEDIATOR,
    Role.Name.LEGAL_AID_OFFICER,
    Role.Name.LEGALITY_REVIEWER,
    Role.Name.BUREAU_ADMIN,
    Role.Name.AUDITOR
})
@Cancellable(false)
public class EvaluationInsightResource {
    private final MeasuringEvaluations measuring;
    private final Caller caller;
    private final InstantSource clock;

    EvaluationInsightResource(MeasuringEvaluations measuring, Caller caller, InstantSource clock) {
        this.measuring = measuring;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Show how services were rated in a month",
            description = "Rates with numerator, denominator, rule and cut-off, of my branch as a whole and by the"
                    + " organisation that was rated. Rounded down: what is not all never shows as 100. Where few"
                    + " ratings are concerned nothing is told, nor of a month that is not over. Each rating is in"
                    + " exactly one month; one found to be mistaken is in none.")
    @Refuses({})
    public Uni<EvaluationRatesView> show(
            @Parameter(description = "Any day of the month; of the one before this month if absent") @RestQuery
                    LocalDate month) {
        var now = clock.instant();
        var day = month == null ? Zone.dateOf(now).minusMonths(1) : month;
        var firstDay = day.withDayOfMonth(1);
        return measuring
                .measure(caller.branch(), firstDay, now)
                .map(rates -> EvaluationRatesView.of(rates, firstDay, now));
    }
}
