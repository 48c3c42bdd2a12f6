package org.legalcircle.casework.mediation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.mediation.usecase.MeasuringMediation;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.platform.web.Refuses;

/** How mediation went in the caller's branch. */
@Path("/api/v1/insight/mediation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insight")
@RolesAllowed({Role.Name.BUREAU_ADMIN, Role.Name.AUDITOR})
@Cancellable(false)
public class MediationInsightResource {
    private final MeasuringMediation measuring;
    private final Caller caller;
    private final InstantSource clock;

    MediationInsightResource(MeasuringMediation measuring, Caller caller, InstantSource clock) {
        this.measuring = measuring;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Show how mediation went",
            description = "Rates with numerator, denominator, rule and cut-off, of my branch as a whole and by the"
                    + " organisation that closed. Rounded down: what is not all never shows as 100. Where few"
                    + " mediations are concerned nothing is told.")
    @Refuses({})
    public Uni<MediationRatesView> show(
            @Parameter(description = "The first day; the first of the year if absent") @RestQuery LocalDate from,
            @Parameter(description = "The last day; today if absent") @RestQuery LocalDate to) {
        var now = clock.instant();
        var today = Zone.dateOf(now);
        var begin = from == null ? today.withDayOfYear(1) : from;
        var cutOff = to == null || !to.isBefore(today) ? now : endOf(to);
        return measuring
                .measure(caller.branch(), begin, cutOff)
                .map(rates -> MediationRatesView.of(rates, begin, cutOff));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Zone.ID).toInstant();
    }
}
