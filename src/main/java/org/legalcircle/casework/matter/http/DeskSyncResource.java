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
import org.legalcircle.casework.matter.store.BranchMatter;
import org.legalcircle.casework.matter.store.Changes;
import org.legalcircle.casework.matter.store.MatterChanges;
import org.legalcircle.casework.matter.store.Watched;
import org.legalcircle.casework.matter.usecase.Procedures;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Refuses;

/** What an app needs to keep a copy of the open matters of a branch, of the lines the caller serves. */
@Path("/api/v1/desk/sync")
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
public class DeskSyncResource {
    private final MatterChanges changes;
    private final Procedures procedures;
    private final StaffAtWork staff;

    DeskSyncResource(MatterChanges changes, Procedures procedures, StaffAtWork staff) {
        this.changes = changes;
        this.procedures = procedures;
        this.staff = staff;
    }

    @GET
    @Operation(
            summary = "List what changed of the open matters of my branch",
            description =
                    "Without since, all of them, and nothing of whose they are; those the branch handed over stay, with their"
                            + " holder. Gone is what was closed. Used as the list of what changed of one's own matters.")
    @Refuses({"SYNC_MARK_INVALID", "SYNC_MARK_OUTDATED"})
    public Uni<Changes<BranchMatter>> changes(
            @Parameter(description = "What the last answer gave as nextSince") @RestQuery String since,
            @RestQuery @DefaultValue("100") @Min(1) @Max(100) int limit) {
        var actor = staff.actor();
        return changes.ofBranch(new Watched(actor.id(), actor.branch(), procedures.servedBy(actor)), since, limit);
    }
}
