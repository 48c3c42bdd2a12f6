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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.matter.store.Archives;
import org.legalcircle.casework.matter.store.MatterLists;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Refuses;

/** The archived files of a citizen's own matters, without what is for staff only. */
@Path("/api/v1/matters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Archive")
@RolesAllowed(Role.Name.CITIZEN)
@Cancellable(false)
public class ArchiveResource {
    private final MatterLists lists;
    private final Archives archives;
    private final ArchivePages pages;
    private final Caller caller;

    ArchiveResource(MatterLists lists, Archives archives, ArchivePages pages, Caller caller) {
        this.lists = lists;
        this.archives = archives;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/archive")
    @Operation(
            summary = "Show the index of my archived matter",
            description = "What I may see of it, counted anew, each part with its hash.")
    @Refuses({"MATTER_NOT_FOUND", "ARCHIVE_NOT_FOUND"})
    public Uni<ArchiveView> show(
            @RestPath UUID id, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery String cursor) {
        var after = TimelinePages.begin(cursor);
        return lists.ofCitizen(caller.id(), id)
                .chain(() -> archives.require(id))
                .flatMap(header -> pages.page(header, false, limit, after));
    }
}
