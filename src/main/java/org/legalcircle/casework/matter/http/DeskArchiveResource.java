package org.legalcircle.casework.matter.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.matter.store.ArchiveHeader;
import org.legalcircle.casework.matter.store.MatterDetails;
import org.legalcircle.casework.matter.usecase.ArchivingAMatter;
import org.legalcircle.casework.matter.usecase.ReadingAnArchive;
import org.legalcircle.casework.matter.usecase.VerifyingAnArchive;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** Archived files of the branch's matters. Each reading is recorded; any other file is not found. */
@Path("/api/v1/desk/matters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Archive")
@RolesAllowed({
    Role.Name.ADVISER,
    Role.Name.MEDIATOR,
    Role.Name.LEGAL_AID_OFFICER,
    Role.Name.LEGALITY_REVIEWER,
    Role.Name.BUREAU_ADMIN
})
@Cancellable(false)
public class DeskArchiveResource {
    private final ArchivingAMatter archiving;
    private final ReadingAnArchive reading;
    private final VerifyingAnArchive verifying;
    private final ArchivePages pages;
    private final StaffAtWork staff;

    DeskArchiveResource(
            ArchivingAMatter archiving,
            ReadingAnArchive reading,
            VerifyingAnArchive verifying,
            ArchivePages pages,
            StaffAtWork staff) {
        this.archiving = archiving;
        this.reading = reading;
        this.verifying = verifying;
        this.pages = pages;
        this.staff = staff;
    }

    @POST
    @Path("/{id}/archive")
    @Idempotent
    @Operation(
            summary = "Archive a matter that is over",
            description = "It gets an archive number and an index of all that belongs to it, each part with its hash;"
                    + " nobody changes it from then on.")
    @Refuses({"MATTER_NOT_FOUND", "POSITION_REQUIRED", "MATTER_STAGE_FORBIDS", "MATTER_ARCHIVED"})
    public Uni<RestResponse<MatterReceipt>> archive(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return archiving.archive(staff.actor(), id, ifMatch).map(MatterReceipt::answer);
    }

    @GET
    @Path("/{id}/archive")
    @Operation(
            summary = "Show the index of an archived file",
            description =
                    "Cover, application, decisions, papers, documents, course, deadlines, hand-overs. The reading is"
                            + " recorded.")
    @Refuses({"MATTER_NOT_FOUND", "ARCHIVE_NOT_FOUND"})
    public Uni<ArchiveView> show(
            @RestPath UUID id, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery String cursor) {
        var after = TimelinePages.begin(cursor);
        return staff.matter(id).flatMap(this::opened).flatMap(header -> pages.page(header, true, limit, after));
    }

    @GET
    @Path("/{id}/archive/verification")
    @Operation(
            summary = "Verify an archived file",
            description =
                    "Makes every hash anew, those of documents from their bytes, and names what differs. The reading"
                            + " is recorded.")
    @Refuses({"MATTER_NOT_FOUND", "ARCHIVE_NOT_FOUND"})
    public Uni<ArchiveVerification> verify(@RestPath UUID id) {
        return staff.matter(id)
                .call(this::opened)
                .flatMap(matter -> verifying.verify(matter.id(), matter.line()))
                .map(ArchiveVerification::of);
    }

    private Uni<ArchiveHeader> opened(MatterDetails matter) {
        return reading.open(staff.actor(), matter.citizenId(), matter.id());
    }
}
