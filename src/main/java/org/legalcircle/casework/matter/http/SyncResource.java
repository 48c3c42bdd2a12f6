package org.legalcircle.casework.matter.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.matter.store.Changes;
import org.legalcircle.casework.matter.store.MatterChanges;
import org.legalcircle.casework.matter.store.MatterSummary;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Refuses;

/** What an app needs to keep a copy of the caller's own matters. */
@Path("/api/v1/sync")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matters")
@RolesAllowed(Role.Name.CITIZEN)
@Cancellable(false)
public class SyncResource {
    private final MatterChanges changes;
    private final Caller caller;

    SyncResource(MatterChanges changes, Caller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List what changed of my matters",
            description =
                    "Without since, all of them. Items replace what the app has under their id, what is gone it drops;"
                            + " while there is more, it asks again with nextSince, and keeps the last one for the next"
                            + " time. A change may be told twice, and some moments after it was made, but never not at all.")
    @Refuses({"SYNC_MARK_INVALID", "SYNC_MARK_OUTDATED"})
    public Uni<Changes<MatterSummary>> changes(
            @Parameter(description = "What the last answer gave as nextSince") @RestQuery String since,
            @RestQuery @DefaultValue("100") @Min(1) @Max(100) int limit) {
        return changes.ofCitizen(caller.id(), since, limit);
    }
}
