package org.legalcircle.platform.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.NoStackTraceThrowable;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.platform.security.Role;

/** Endpoints of every kind, to see what the platform makes of good and bad calls; there are none like it in the service. */
@Path("/api/probe")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {
    /** What the last reading of the list found. */
    public static volatile List<String> names = List.of();

    @GET
    @Path("parameters")
    @Operation(hidden = true)
    public Uni<Map<String, String>> parameters(
            @RestQuery UUID id,
            @RestQuery DayOfWeek day,
            @QueryParam("from") Instant from,
            @QueryParam("until") OffsetDateTime until,
            @QueryParam("date") LocalDate date,
            @QueryParam("limit") @Min(1) @Max(100) Integer limit,
            @QueryParam("open") Boolean open,
            @QueryParam("cursor") String cursor) {
        Cursor.parse(cursor, Cursor.START);
        return Uni.createFrom()
                .item(Map.of(
                        "id", "" + id, "day", "" + day, "from", "" + from, "until", "" + until, "date", "" + date));
    }

    @GET
    @Path("things/{id}")
    @Operation(hidden = true)
    public Uni<UUID> thing(@RestPath UUID id) {
        return Uni.createFrom().item(id);
    }

    @GET
    @Path("list")
    @PublicRead(seconds = 60)
    @Operation(hidden = true)
    public Uni<RestResponse<Page<String>>> list() {
        return Uni.createFrom()
                .item(RestResponse.ResponseBuilder.ok(new Page<>(names, null))
                        .header("X-Kept", "yes")
                        .build());
    }

    @POST
    @Path("note")
    @Operation(hidden = true)
    public Uni<Note> note(@NotNull @Valid Note body) {
        return Uni.createFrom().item(body);
    }

    @POST
    @Path("day")
    @Operation(hidden = true)
    public Uni<Day> day(@NotNull Day body) {
        return Uni.createFrom().item(body);
    }

    @GET
    @Path("secret")
    @RolesAllowed(Role.Name.CITIZEN)
    @Operation(hidden = true)
    public Uni<String> secret() {
        return Uni.createFrom().item("secret");
    }

    @GET
    @Path("throwable")
    @Operation(hidden = true)
    public Uni<String> throwable() {
        return Uni.createFrom().failure(new NoStackTraceThrowable("password of Li"));
    }

    @GET
    @Path("error")
    @Operation(hidden = true)
    public Uni<String> error() {
        throw new StackOverflowError("password of Li");
    }

    /** A body with one text. */
    public record Note(@NotBlank @Size(max = 5) String text, Integer number, DayOfWeek day, List<Note> inner) {}

    /** A body with one date. */
    public record Day(LocalDate date) {}

    @GET
    @Path("breaks-off")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Uni<SentInParts> breaksOff() {
        return Uni.createFrom()
                .item(new SentInParts(Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().items("one\n", "two\n"),
                                Multi.createFrom().failure(new IllegalStateException("the third part is gone")))));
    }
}
