package org.legalcircle.consultation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Priority;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.domain.WaitlistEntry;
import org.legalcircle.consultation.domain.WaitlistWish;
import org.legalcircle.consultation.store.WaitlistDetails;
import org.legalcircle.consultation.store.WaitlistLists;
import org.legalcircle.consultation.usecase.Waiting;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** A citizen's places on the waitlist. Somebody else's is not found. */
@Path("/api/v1/waitlist")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Waitlist")
@RolesAllowed({Role.Name.CITIZEN, Role.Name.CORRECTION_SUBJECT})
@Cancellable(false)
public class WaitlistResource {
    private final Waiting waiting;
    private final WaitlistLists lists;
    private final OrganisationFilter organisations;
    private final Caller caller;

    WaitlistResource(Waiting waiting, WaitlistLists lists, OrganisationFilter organisations, Caller caller) {
        this.waiting = waiting;
        this.lists = lists;
        this.organisations = organisations;
        this.caller = caller;
    }

    /**
     * Begins to wait.
     *
     * @param priority URGENT is declared by the citizen and needs a reason; age counts by the verified date of birth only
     */
    @Schema(name = "JoinTheWaitlist")
    record JoinTheWaitlist(
            @NotNull Topic topic,
            @NotNull Channel channel,

            @Schema(nullable = true, description = "This organisation or any below it; any if absent")
            UUID organisationId,

            @Schema(nullable = true, description = "One adviser; any if absent")
            UUID adviserId,

            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime to,
            @Schema(nullable = true) @Size(max = 2000) String question,
            @Schema(nullable = true, defaultValue = "NONE") Priority priority,

            @Schema(nullable = true, examples = "仲裁时效下周到期") @Size(max = 500)
            String priorityReason) {
        WaitlistWish wish(String organisationPath) {
            return new WaitlistWish(
                    topic,
                    channel,
                    organisationPath,
                    adviserId,
                    from.toInstant(),
                    to.toInstant(),
                    question,
                    priority == null ? Priority.NONE : priority,
                    priorityReason);
        }
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Join the waitlist",
            description = "Waits for a free seat. Refused while slots that fit are free: book one of them instead.")
    @APIResponse(
            responseCode = "201",
            description = "The place on the waitlist",
            content = @Content(schema = @Schema(implementation = WaitlistDetails.class)))
    @Refuses({
        "ORGANISATION_NOT_FOUND",
        "ADVISER_NOT_FOUND",
        "TOPIC_NOT_OFFERED",
        "SEATS_ARE_FREE",
        "ALREADY_WAITING",
        "TIME_RANGE_INVALID",
        "PRIORITY_REASON_REQUIRED",
        "TOO_MANY_OPEN_BOOKINGS",
        "BARRED_AFTER_NO_SHOWS"
    })
    public Uni<RestResponse<WaitlistDetails>> join(@Valid @NotNull JoinTheWaitlist body) {
        SlotResource.requireRange(body.from().toInstant(), body.to().toInstant());
        return organisations
                .pathOf(body.organisationId())
                .map(body::wish)
                .flatMap(wish -> waiting.join(caller.id(), wish))
                .map(WaitlistResource::created);
    }

    private static RestResponse<WaitlistDetails> created(WaitlistEntry entry) {
        return RestResponse.ResponseBuilder.<WaitlistDetails>created(URI.create("/api/v1/waitlist/" + entry.id()))
                .entity(WaitlistDetails.of(entry))
                .build();
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @Operation(summary = "Take an offered seat", description = "Turns the offer into a confirmed booking.")
    @Refuses({
        "WAITLIST_ENTRY_NOT_FOUND",
        "BOOKING_NOT_FOUND",
        "NO_OFFER",
        "OFFER_EXPIRED",
        "SLOT_CLOSED",
        "OVERLAPPING_BOOKING",
        "WRONG_STAGE",
        "TOO_MANY_OPEN_BOOKINGS",
        "BARRED_AFTER_NO_SHOWS"
    })
    public Uni<RestResponse<BookingReceipt>> accept(@RestPath UUID id) {
        return waiting.accept(caller.id(), id).map(BookingResource::receipt);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Leave the waitlist", description = "An offered seat goes to the next in line.")
    @Refuses({"WAITLIST_ENTRY_NOT_FOUND", "WRONG_STAGE"})
    public Uni<Void> leave(@RestPath UUID id) {
        return waiting.leave(caller.id(), id);
    }

    @GET
    @Operation(summary = "List my places on the waitlist", description = "The caller's own, newest first.")
    public Uni<RestResponse<Page<WaitlistDetails>>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.END);
        return lists.ofCitizen(caller.id(), after, limit)
                .map(found -> Page.of(found, limit, entry -> new Cursor(entry.joinedAt(), entry.id())))
                .map(page -> page.answer(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a place on the waitlist", description = "With how many are before it.")
    @Refuses("WAITLIST_ENTRY_NOT_FOUND")
    public Uni<WaitlistDetails> show(@RestPath UUID id) {
        return lists.ofCitizen(caller.id(), id);
    }
}
