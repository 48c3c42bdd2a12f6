package org.legalcircle.servicecircle.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.servicecircle.domain.CoverageComparison;
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.store.CoverageRuns;
import org.legalcircle.servicecircle.usecase.ComparingCoverage;
import org.legalcircle.servicecircle.usecase.PublishingCoverage;

/** What audits found, to compare over time. */
@Path("/api/v1/insight/coverage/runs")
@Tag(name = "Insight")
@RolesAllowed({Role.Name.BUREAU_ADMIN, Role.Name.AUDITOR})
@Cancellable(false)
public class CoverageRunResource {
    private final CoverageRuns runs;
    private final PublishingCoverage publishing;
    private final ComparingCoverage comparing;
    private final Caller caller;

    CoverageRunResource(CoverageRuns runs, PublishingCoverage publishing, ComparingCoverage comparing, Caller caller) {
        this.runs = runs;
        this.publishing = publishing;
        this.comparing = comparing;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List what was found", description = "The newest first, of my branch, to compare over time.")
    public Uni<RestResponse<Page<CoverageRun>>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        return runs.list(caller.branch(), Cursor.parse(cursor, Cursor.END), limit)
                .map(found -> Page.of(found, limit, run -> new Cursor(run.computedAt(), run.id())))
                .map(page -> page.answer(uri));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Show what was found once", description = "It never changes.")
    @Refuses("COVERAGE_RUN_NOT_FOUND")
    public Uni<CoverageRun> show(@RestPath UUID id) {
        return runs.require(id, caller.branch());
    }

    @PUT
    @Path("/{id}/publication")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.BUREAU_ADMIN)
    @Operation(
            summary = "Publish what was found",
            description =
                    "It stays for good; other runs are forgotten in time. What was supposed only is not published.")
    @Refuses({"COVERAGE_RUN_NOT_FOUND", "RUN_SUPPOSED"})
    public Uni<CoverageRun> publish(@RestPath UUID id) {
        return publishing.publish(caller, id);
    }

    @GET
    @Path("/{id}/comparison")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compare two runs",
            description = "What changed from this run to the other, by township and as a whole, with both numerators"
                    + " and denominators. Only what was counted in the same way is compared; where few people make the"
                    + " difference, it is held back.")
    @Refuses({"COVERAGE_RUN_NOT_FOUND", "RUNS_NOT_COMPARABLE"})
    public Uni<CoverageComparison> compare(
            @RestPath UUID id,
            @Parameter(
                            description = "The run that came later, or was supposed",
                            example = "01934d2c-8a00-7f3a-9c41-5b0e6d2f8a17",
                            required = true)
                    @RestQuery
                    UUID with) {
        if (with == null) {
            throw new Refused(PlatformRefusal.INVALID_PARAMETER, Map.of("parameter", "with"));
        }
        return comparing.compare(caller, id, with);
    }
}
