package org.legalcircle.consultation.http;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
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
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.Hold;
import org.legalcircle.consultation.http.BookingRequests.CancelABooking;
import org.legalcircle.consultation.http.BookingRequests.HoldASeat;
import org.legalcircle.consultation.http.BookingRequests.MoveABooking;
import org.legalcircle.consultation.store.BookingDetails;
import org.legalcircle.consultation.store.BookingLists;
import org.legalcircle.consultation.usecase.ConfirmingABooking;
import org.legalcircle.consultation.usecase.HoldingASlot;
import org.legalcircle.consultation.usecase.LettingGo;
import org.legalcircle.consultation.usecase.MovingABooking;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.KeptAnswer;
import org.legalcircle.platform.web.KeptAnswers;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.SelfKeeping;
import org.legalcircle.platform.web.SelfKeepingCalls;

/** A citizen's bookings. Somebody else's is not found. */
@Path("/api/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Booking")
@RolesAllowed({Role.Name.CITIZEN, Role.Name.CORRECTION_SUBJECT})
@Cancellable(false)
public class BookingResource {
    private final HoldingASlot holding;
    private final ConfirmingABooking confirming;
    private final MovingABooking moving;
    private final LettingGo lettingGo;
    private final BookingLists lists;
    private final SelfKeepingCalls calls;
    private final KeptAnswers answers;
    private final Caller caller;

    BookingResource(
            HoldingASlot holding,
            ConfirmingABooking confirming,
            MovingABooking moving,
            LettingGo lettingGo,
            BookingLists lists,
            SelfKeepingCalls calls,
            KeptAnswers answers,
            Caller caller) {
        this.holding = holding;
        this.confirming = confirming;
        this.moving = moving;
        this.lettingGo = lettingGo;
        this.lists = lists;
        this.calls = calls;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @SelfKeeping
    @Operation(
            summary = "Hold a seat",
            description = "Keeps a seat of the slot for 15 minutes, to be confirmed. Where the slot is full, the"
                    + " problem names the next free slots.")
    @APIResponse(
            responseCode = "201",
            description = "The seat is held",
            content = @Content(schema = @Schema(implementation = BookingReceipt.class)))
    @Refuses({
        "SLOT_NOT_FOUND",
        "SLOT_FULL",
        "SLOT_CLOSED",
        "TOO_LATE_TO_BOOK",
        "CHANNEL_NOT_OFFERED",
        "TOPIC_NOT_OFFERED",
        "OVERLAPPING_BOOKING",
        "TOO_MANY_OPEN_BOOKINGS",
        "BARRED_AFTER_NO_SHOWS"
    })
    public Uni<RestResponse<?>> hold(@Valid @NotNull HoldASeat body) {
        var key = calls.key(body);
        var citizen = caller.id();
        return calls.once(
                key,
                () -> holding.hold(citizen, body.slotId(), body.wish(), key, this::answerTo)
                        .map(KeptAnswer::first));
    }

    private KeptAnswer answerTo(Hold hold) {
        return answers.answer(
                201, Map.of(HttpHeaders.LOCATION, "/api/v1/bookings/" + hold.bookingId()), BookingReceipt.of(hold));
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @Operation(summary = "Confirm a booking", description = "Decides for the seat that is held.")
    @Refuses({
        "BOOKING_NOT_FOUND",
        "HOLD_EXPIRED",
        "OFFER_EXPIRED",
        "NO_OFFER",
        "SLOT_CLOSED",
        "WRONG_STAGE",
        "OVERLAPPING_BOOKING",
        "TOO_MANY_OPEN_BOOKINGS",
        "BARRED_AFTER_NO_SHOWS"
    })
    public Uni<RestResponse<BookingReceipt>> confirm(@RestPath UUID id) {
        return confirming.confirm(caller.id(), id).map(BookingResource::receipt);
    }

    @POST
    @Path("/{id}/move")
    @Idempotent
    @Operation(
            summary = "Move a booking",
            description = "Changes to another slot; the old seat is kept until the new one is won.")
    @Refuses({
        "BOOKING_NOT_FOUND", "SLOT_NOT_FOUND", "SLOT_FULL", "SLOT_CLOSED", "TOO_LATE_TO_BOOK", "CHANNEL_NOT_OFFERED",
        "TOPIC_NOT_OFFERED", "OVERLAPPING_BOOKING", "WRONG_STAGE", "HOLD_EXPIRED", "SAME_SLOT", "TOO_LATE_TO_CHANGE"
    })
    public Uni<RestResponse<BookingReceipt>> move(@RestPath UUID id, @Valid @NotNull MoveABooking body) {
        return moving.move(caller.id(), id, body.slotId(), body.channel()).map(BookingResource::receipt);
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @Operation(summary = "Cancel a booking", description = "Gives the seat up; whoever waits for it gets it.")
    @Refuses({"BOOKING_NOT_FOUND", "WRONG_STAGE", "TOO_LATE_TO_CHANGE"})
    public Uni<RestResponse<BookingReceipt>> cancel(@RestPath UUID id, @Valid @NotNull CancelABooking body) {
        return lettingGo.cancel(caller.id(), id, body.reason()).map(BookingResource::receipt);
    }

    @GET
    @Operation(summary = "List my bookings", description = "The caller's own bookings, newest first.")
    public Uni<RestResponse<Page<BookingDetails>>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.END);
        return lists.ofCitizen(caller.id(), after, limit)
                .map(found -> Page.of(found, limit, booking -> new Cursor(booking.createdAt(), booking.id())))
                .map(page -> page.answer(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a booking", description = "One of the caller's own bookings.")
    @Refuses("BOOKING_NOT_FOUND")
    public Uni<BookingDetails> show(@RestPath UUID id) {
        return lists.ofCitizen(caller.id(), id);
    }

    static RestResponse<BookingReceipt> receipt(Booking booking) {
        return RestResponse.ok(BookingReceipt.of(booking));
    }
}
