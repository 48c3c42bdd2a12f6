package org.legalcircle.consultation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.store.FreeSlots;
import org.legalcircle.consultation.store.SlotFilter;
import org.legalcircle.consultation.store.SlotSummary;
import org.legalcircle.consultation.usecase.PreparingSlots;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.PublicRead;
import org.legalcircle.platform.web.Refuses;

/** Free slots for anybody to look at. */
@Path("/api/v1/slots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Booking")
@PermitAll
@Cancellable(false)
public class SlotResource {
    private static final Duration USUAL_RANGE = Duration.ofDays(14);
    private static final Duration LONGEST_RANGE = Duration.ofDays(200);

    private final FreeSlots free;
    private final PreparingSlots preparing;
    private final OrganisationFilter organisations;
    private final InstantSource clock;

    SlotResource(FreeSlots free, PreparingSlots preparing, OrganisationFilter organisations, InstantSource clock) {
        this.free = free;
        this.preparing = preparing;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GET
    @PublicRead
    @Operation(
            summary = "List free slots",
            description = "Slots with at least one free seat that can still be booked, soonest first.")
    @Refuses({"TIME_RANGE_INVALID", "ORGANISATION_NOT_FOUND"})
    public Uni<RestResponse<Page<SlotSummary>>> list(
            @Parameter(description = "What the consultation is about") @RestQuery Topic topic,
            @Parameter(description = "This organisation and all below it") @RestQuery UUID organisation,
            @Parameter(description = "One adviser") @RestQuery UUID adviser,
            @Parameter(description = "How to meet") @RestQuery Channel channel,
            @Parameter(description = "Earliest start; now if absent") @RestQuery OffsetDateTime from,
            @Parameter(description = "Latest start, exclusive; 14 days after the earliest if absent") @RestQuery
                    OffsetDateTime to,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var now = clock.instant();
        var after = Cursor.parse(cursor, Cursor.START);
        var earliest = from == null ? now : from.toInstant();
        var latest = to == null ? earliest.plus(USUAL_RANGE) : to.toInstant();
        requireRange(earliest, latest);
        return preparing
                .prepare()
                .chain(() -> organisations.pathOf(organisation))
                .map(path -> new SlotFilter(topic, path, adviser, channel, earliest, latest))
                .flatMap(filter -> free.list(filter, after, limit, now))
                .map(slots -> Page.of(slots, limit, slot -> new Cursor(slot.startsAt(), slot.id())))
                .map(page -> page.answer(uri));
    }

    static void requireRange(Instant from, Instant to) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST_RANGE) > 0) {
            throw new Refused(ConsultationRefusal.TIME_RANGE_INVALID);
        }
    }
}
