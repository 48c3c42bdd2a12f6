package org.legalcircle.casework.matter.http;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.matter.http.MatterRequests.SupplementAMatter;
import org.legalcircle.casework.matter.http.MatterRequests.WithdrawAMatter;
import org.legalcircle.casework.matter.store.MatterDetails;
import org.legalcircle.casework.matter.store.MatterLists;
import org.legalcircle.casework.matter.store.MatterSummary;
import org.legalcircle.casework.matter.store.TimelineLine;
import org.legalcircle.casework.matter.usecase.PursuingAMatter;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** A citizen's own matters, of all lines. Somebody else's are not found. Each line has its own way to submit one. */
@Path("/api/v1/matters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Matters")
@RolesAllowed(Role.Name.CITIZEN)
@Cancellable(false)
public class MatterResource {
    private final MatterLists lists;
    private final TimelinePages timelines;
    private final PursuingAMatter pursuing;
    private final Caller caller;

    MatterResource(MatterLists lists, TimelinePages timelines, PursuingAMatter pursuing, Caller caller) {
        this.lists = lists;
        this.timelines = timelines;
        this.pursuing = pursuing;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List my matters", description = "Of all lines, newest first.")
    public Uni<RestResponse<Page<MatterSummary>>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.END);
        return lists.ofCitizen(caller.id(), after, limit)
                .map(found -> Page.of(found, limit, matter -> new Cursor(matter.submittedAt(), matter.id())))
                .map(page -> page.answer(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a matter", description = "With its deadlines and the articles that set them.")
    @Refuses("MATTER_NOT_FOUND")
    public Uni<MatterDetails> show(@RestPath UUID id) {
        return lists.ofCitizen(caller.id(), id);
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(summary = "Show what happened to a matter", description = "Oldest first.")
    @Refuses("MATTER_NOT_FOUND")
    public Uni<RestResponse<Page<TimelineLine>>> timeline(
            @RestPath UUID id,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var begin = TimelinePages.begin(cursor);
        return lists.ofCitizen(caller.id(), id)
                .flatMap(matter -> timelines.page(matter.id(), false, limit, begin))
                .map(page -> page.answer(uri));
    }

    @POST
    @Path("/{id}/supplements")
    @Idempotent
    @Operation(summary = "Supplement a matter", description = "Tells what was missing, once it was asked for.")
    @Refuses({"MATTER_NOT_FOUND", "MATTER_STAGE_FORBIDS", "DEADLINE_PASSED"})
    public Uni<RestResponse<MatterReceipt>> supplement(@RestPath UUID id, @Valid @NotNull SupplementAMatter body) {
        return pursuing.supplement(caller.id(), id, body.note()).map(MatterReceipt::answer);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(summary = "Withdraw a matter", description = "Gives it up, as long as it is open.")
    @Refuses({"MATTER_NOT_FOUND", "MATTER_STAGE_FORBIDS", "MEDIATION_STAGE_FORBIDS"})
    public Uni<RestResponse<MatterReceipt>> withdraw(@RestPath UUID id, @Valid @NotNull WithdrawAMatter body) {
        return pursuing.withdraw(caller.id(), id, body.reason()).map(MatterReceipt::answer);
    }
}
