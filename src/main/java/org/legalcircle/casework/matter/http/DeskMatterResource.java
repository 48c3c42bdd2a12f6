package org.legalcircle.casework.matter.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.matter.Light;
import org.legalcircle.casework.matter.MatterSettings;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.store.MatterLists;
import org.legalcircle.casework.matter.store.TimelineLine;
import org.legalcircle.casework.matter.store.WorkFilter;
import org.legalcircle.casework.matter.store.WorkItem;
import org.legalcircle.casework.matter.usecase.Procedures;
import org.legalcircle.identity.Citizens;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** The matters of a branch, of the lines the caller serves. Any other is not found. */
@Path("/api/v1/desk/matters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matter desk")
@RolesAllowed({
    Role.Name.ADVISER,
    Role.Name.MEDIATOR,
    Role.Name.LEGAL_AID_OFFICER,
    Role.Name.LEGALITY_REVIEWER,
    Role.Name.BUREAU_ADMIN
})
@Cancellable(false)
public class DeskMatterResource {
    private final MatterLists lists;
    private final TimelinePages timelines;
    private final Procedures procedures;
    private final Citizens citizens;
    private final StaffAtWork staff;
    private final MatterSettings settings;
    private final InstantSource clock;

    DeskMatterResource(
            MatterLists lists,
            TimelinePages timelines,
            Procedures procedures,
            Citizens citizens,
            StaffAtWork staff,
            MatterSettings settings,
            InstantSource clock) {
        this.lists = lists;
        this.timelines = timelines;
        this.procedures = procedures;
        this.citizens = citizens;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List the open matters of my branch",
            description = "The next to be due first, those without a deadline last; names are masked.")
    public Uni<RestResponse<Page<DeskMatterSummary>>> list(
            @Parameter(description = "Only of this worker") @RestQuery UUID worker,
            @Parameter(description = "Only in this stage") @RestQuery MatterStage stage,
            @Parameter(description = "Only this urgent") @RestQuery Light light,
            @Parameter(description = "Instead, what other organisations offer to my branch")
                    @RestQuery
                    @DefaultValue("false")
                    boolean offered,
            @Parameter(description = "Instead, what my branch handed over, with how it stands or ended")
                    @RestQuery
                    @DefaultValue("false")
                    boolean handedOver,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.START);
        var now = clock.instant();
        var filter = filter(worker, stage, light, now);
        return items(offered, handedOver, filter, after, limit)
                .flatMap(items -> withCitizens(items, now))
                .map(found -> Page.of(found, limit, DeskMatterResource::place))
                .map(page -> page.answer(uri));
    }

    private Uni<List<WorkItem>> items(boolean offered, boolean handedOver, WorkFilter filter, Cursor after, int limit) {
        if (offered) {
            return lists.offered(filter, after, limit);
        }
        return handedOver ? lists.handedOver(filter, after, limit) : lists.work(filter, after, limit);
    }

    private WorkFilter filter(UUID worker, MatterStage stage, Light light, Instant now) {
        var soon = settings.soon();
        var actor = staff.actor();
        return new WorkFilter(
                actor.branch(),
                procedures.servedBy(actor),
                worker,
                stage,
                light == null ? Instant.EPOCH : light.from(soon, now),
                light == null ? Light.NO_CLOCK.until(soon, now) : light.until(soon, now));
    }

    private static Cursor place(DeskMatterSummary matter) {
        return new Cursor(matter.dueAt() == null ? Matter.NO_CLOCK : matter.dueAt(), matter.id());
    }

    private Uni<List<DeskMatterSummary>> withCitizens(List<WorkItem> items, Instant now) {
        return citizens.masked(
                        items.stream().map(WorkItem::citizenId).distinct().toList())
                .map(views -> items.stream()
                        .map(item -> DeskMatterSummary.of(item, light(item, now), views.get(item.citizenId())))
                        .toList());
    }

    private Light light(WorkItem item, Instant now) {
        return Light.of(item.sortedBy(), settings.soon(), now);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Show a matter of my branch",
            description = "With its deadlines; the entity tag is what a change has to name.")
    @Refuses("MATTER_NOT_FOUND")
    public Uni<RestResponse<DeskMatterDetails>> show(@RestPath UUID id) {
        return staff.matter(id)
                .flatMap(matter -> citizens.masked(List.of(matter.citizenId()))
                        .map(views -> DeskMatterDetails.answer(matter, views.get(matter.citizenId()))));
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(
            summary = "Show what happened to a matter of my branch",
            description = "Oldest first, with what only staff may see.")
    @Refuses("MATTER_NOT_FOUND")
    public Uni<RestResponse<Page<TimelineLine>>> timeline(
            @RestPath UUID id,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var begin = TimelinePages.begin(cursor);
        return staff.matter(id)
                .flatMap(matter -> timelines.page(matter.id(), true, limit, begin))
                .map(page -> page.answer(uri));
    }
}
