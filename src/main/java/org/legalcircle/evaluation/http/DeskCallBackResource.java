package org.legalcircle.evaluation.http;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.evaluation.domain.DeskStaff;
import org.legalcircle.evaluation.store.CallBackLists;
import org.legalcircle.evaluation.store.CallBackLists.Listed;
import org.legalcircle.evaluation.usecase.ReadingACallBack;
import org.legalcircle.identity.Citizens;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** Bad ratings somebody has to do something about. Administrators see their branch, others what is assigned to them. */
@Path("/api/v1/desk/call-backs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation desk")
@RolesAllowed({
    Role.Name.ADVISER,
    Role.Name.MEDIATOR,
    Role.Name.LEGAL_AID_OFFICER,
    Role.Name.LEGALITY_REVIEWER,
    Role.Name.BUREAU_ADMIN
})
@Cancellable(false)
public class DeskCallBackResource {
    private final CallBackLists lists;
    private final ReadingACallBack reading;
    private final Citizens citizens;
    private final Caller caller;
    private final InstantSource clock;

    DeskCallBackResource(
            CallBackLists lists, ReadingACallBack reading, Citizens citizens, Caller caller, InstantSource clock) {
        this.lists = lists;
        this.reading = reading;
        this.citizens = citizens;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List the call-backs",
            description =
                    "Those assigned to me, and for an administrator those of the branch; the next to be due first."
                            + " Names are masked. Nobody sees a rating of their own service before its loop is closed.")
    public Uni<RestResponse<Page<CallBackSummary>>> list(
            @Parameter(description = "Instead, those of my branch the loop of which is closed, the last first")
                    @RestQuery
                    @DefaultValue("false")
                    boolean closed,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, closed ? Cursor.END : Cursor.START);
        var items = closed
                ? lists.closed(caller.branch(), after, limit)
                : lists.open(DeskStaff.of(caller), after, limit, clock.instant());
        return items.flatMap(this::withCitizens)
                .map(found -> Page.of(found, limit, item -> new Cursor(item.at(), item.id())))
                .map(page -> page.answer(uri));
    }

    private Uni<List<CallBackSummary>> withCitizens(List<Listed> items) {
        return citizens.masked(items.stream()
                        .map(Listed::citizenId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .map(views -> items.stream()
                        .map(item ->
                                CallBackSummary.of(item, item.citizenId() == null ? null : views.get(item.citizenId())))
                        .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Show a call-back",
            description = "With what was written and whom to call, in full, for whom it is assigned to and"
                    + " administrators; that it was read is recorded. What came of it, once the loop is closed, for all"
                    + " of the branch. The entity tag is what a change has to name.")
    @Refuses("CALL_BACK_NOT_FOUND")
    public Uni<RestResponse<CallBackDetails>> show(@RestPath UUID id) {
        return reading.read(caller, id).map(CallBackDetails::answer);
    }
}
