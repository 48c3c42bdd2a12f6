package org.legalcircle.consultation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.consultation.domain.Attention;
import org.legalcircle.consultation.domain.Outcome;
import org.legalcircle.consultation.domain.ReadPurpose;
import org.legalcircle.consultation.domain.Stage;
import org.legalcircle.consultation.store.BookingLists;
import org.legalcircle.consultation.store.DeskBooking;
import org.legalcircle.consultation.store.DeskFilter;
import org.legalcircle.consultation.usecase.LettingGo;
import org.legalcircle.consultation.usecase.ReadingABooking;
import org.legalcircle.consultation.usecase.ServingABooking;
import org.legalcircle.identity.Citizens;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** The bookings of a branch, for those who work in it. A booking elsewhere is not found. */
@Path("/api/v1/desk/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
@RolesAllowed({Role.Name.ADVISER, Role.Name.BUREAU_ADMIN})
@Cancellable(false)
public class DeskBookingResource {
    private static final Duration USUAL_LOOK_BACK = Duration.ofHours(1);
    private static final Duration USUAL_RANGE = Duration.ofDays(1);
    private static final Duration LONG_RANGE = Duration.ofDays(180);

    private final BookingLists lists;
    private final ReadingABooking reading;
    private final ServingABooking serving;
    private final LettingGo lettingGo;
    private final Citizens citizens;
    private final Caller caller;
    private final InstantSource clock;

    DeskBookingResource(
            BookingLists lists,
            ReadingABooking reading,
            ServingABooking serving,
            LettingGo lettingGo,
            Citizens citizens,
            Caller caller,
            InstantSource clock) {
        this.lists = lists;
        this.reading = reading;
        this.serving = serving;
        this.lettingGo = lettingGo;
        this.citizens = citizens;
        this.caller = caller;
        this.clock = clock;
    }

    /** Ends a consultation. */
    @Schema(name = "CompleteABooking")
    record CompleteABooking(
            @NotNull Outcome outcome,

            @Schema(nullable = true, examples = "已告知可申请劳动仲裁，并提供申请书样本。") @Size(max = 4000)
            String note) {}

    /** Calls a consultation off. */
    @Schema(name = "CallOffABooking")
    record CallOffABooking(
            @Schema(examples = "咨询人员临时出庭") @NotBlank @Size(max = 500)
            String reason) {}

    @GET
    @Operation(
            summary = "List the bookings of my branch",
            description = "Soonest first; names and numbers are masked. With attention, the list reaches half a year"
                    + " back or ahead if no times are given.")
    @Refuses("TIME_RANGE_INVALID")
    public Uni<RestResponse<Page<DeskBookingSummary>>> list(
            @Parameter(description = "Earliest start; an hour ago if absent") @RestQuery OffsetDateTime from,
            @Parameter(description = "Latest start, exclusive; a day after the earliest if absent") @RestQuery
                    OffsetDateTime to,
            @Parameter(description = "Only in this stage") @RestQuery Stage stage,
            @Parameter(description = "Only of this adviser") @RestQuery UUID adviser,
            @Parameter(description = "Only what staff have to see to, for this reason") @RestQuery Attention attention,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.START);
        var now = clock.instant();
        var earliest = from == null ? now.minus(before(attention)) : from.toInstant();
        var latest = to == null ? earliest.plus(range(attention)) : to.toInstant();
        SlotResource.requireRange(earliest, latest);
        var filter = new DeskFilter(caller.branch(), earliest, latest, stage, adviser, attention);
        return lists.ofBranch(filter, after, limit, now)
                .flatMap(this::withCitizens)
                .map(found -> Page.of(found, limit, booking -> new Cursor(booking.startsAt(), booking.id())))
                .map(page -> page.answer(uri));
    }

    private static Duration before(Attention attention) {
        return attention == Attention.NOT_WRITTEN_UP ? LONG_RANGE : USUAL_LOOK_BACK;
    }

    private static Duration range(Attention attention) {
        return attention == null ? USUAL_RANGE : LONG_RANGE;
    }

    private Uni<List<DeskBookingSummary>> withCitizens(List<DeskBooking> bookings) {
        return citizens.masked(
                        bookings.stream().map(DeskBooking::citizenId).distinct().toList())
                .map(views -> bookings.stream()
                        .map(booking -> DeskBookingSummary.of(booking.booking(), views.get(booking.citizenId())))
                        .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Show a booking of my branch",
            description =
                    "With the question, the name and the number of the citizen for the adviser of the booking, and"
                            + " for colleagues who state a purpose; that they were read is recorded. Else masked.")
    @Refuses("BOOKING_NOT_FOUND")
    public Uni<DeskBookingDetails> show(
            @RestPath UUID id,
            @Parameter(description = "Why it is read in full; recorded") @RestQuery ReadPurpose purpose) {
        return reading.read(caller, id, purpose).map(DeskBookingDetails::of);
    }

    @POST
    @Path("/{id}/check-in")
    @Idempotent
    @Operation(
            summary = "Check in",
            description = "The citizen is there: from half an hour before the start; or was, up to seven days after the"
                    + " end, to write it up.")
    @Refuses({"BOOKING_NOT_FOUND", "TOO_EARLY", "TOO_LATE_TO_CHECK_IN", "WRONG_STAGE"})
    public Uni<RestResponse<BookingReceipt>> checkIn(@RestPath UUID id) {
        return serving.checkIn(caller.branch(), id).map(BookingResource::receipt);
    }

    @POST
    @Path("/{id}/completion")
    @Idempotent
    @Operation(summary = "Complete", description = "The consultation is over.")
    @Refuses({"BOOKING_NOT_FOUND", "WRONG_STAGE"})
    public Uni<RestResponse<BookingReceipt>> complete(@RestPath UUID id, @Valid @NotNull CompleteABooking body) {
        return serving.complete(caller.branch(), id, body.outcome(), body.note())
                .map(BookingResource::receipt);
    }

    @POST
    @Path("/{id}/no-show")
    @Idempotent
    @Operation(summary = "Mark as missed", description = "The citizen did not come: from ten minutes after the start.")
    @Refuses({"BOOKING_NOT_FOUND", "TOO_EARLY", "WRONG_STAGE"})
    public Uni<RestResponse<BookingReceipt>> miss(@RestPath UUID id) {
        return serving.miss(caller.branch(), id).map(BookingResource::receipt);
    }

    @DELETE
    @Path("/{id}/no-show")
    @Operation(
            summary = "Take a no-show back",
            description = "It was wrong: the citizen was there. The consultation can be completed, and what was counted"
                    + " against the citizen no longer is.")
    @Refuses({"BOOKING_NOT_FOUND", "WRONG_STAGE", "OVERLAPPING_BOOKING"})
    public Uni<RestResponse<BookingReceipt>> withdrawMiss(@RestPath UUID id) {
        return serving.withdrawMiss(caller.branch(), id).map(BookingResource::receipt);
    }

    @POST
    @Path("/{id}/calling-off")
    @Idempotent
    @Operation(summary = "Call off", description = "Cancels for the service point; the citizen is told why.")
    @Refuses({"BOOKING_NOT_FOUND", "WRONG_STAGE"})
    public Uni<RestResponse<BookingReceipt>> callOff(@RestPath UUID id, @Valid @NotNull CallOffABooking body) {
        return lettingGo.callOff(caller.branch(), id, body.reason()).map(BookingResource::receipt);
    }
}
