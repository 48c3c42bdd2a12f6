package org.legalcircle.identity.http;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.identity.domain.DeviceSession;
import org.legalcircle.identity.store.SessionStore;
import org.legalcircle.identity.usecase.EndingSessions;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** The devices the caller is signed in on. */
@Path("/api/v1/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@Authenticated
@Cancellable(false)
public class MyDevicesResource {
    private final SessionStore sessions;
    private final EndingSessions ending;
    private final Caller caller;
    private final InstantSource clock;

    MyDevicesResource(SessionStore sessions, EndingSessions ending, Caller caller, InstantSource clock) {
        this.sessions = sessions;
        this.ending = ending;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List my devices", description = "Those that are signed in, newest sign-in first.")
    public Uni<RestResponse<Page<DeviceView>>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var current = caller.session();
        return sessions.open(caller.id(), clock.instant(), Cursor.parse(cursor, Cursor.END), limit + 1)
                .map(found -> views(found, current))
                .map(found -> Page.of(found, limit, device -> new Cursor(device.signedInAt(), device.id())))
                .map(page -> page.answer(uri));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Sign a device out", description = "Ends that sign-in; all its tokens stop working.")
    @APIResponse(responseCode = "204", description = "Signed out")
    @Refuses("SESSION_NOT_FOUND")
    public Uni<RestResponse<Void>> end(@RestPath UUID id) {
        return ending.endOf(caller.id(), id).replaceWith(RestResponse::noContent);
    }

    private static List<DeviceView> views(List<DeviceSession> sessions, UUID current) {
        return sessions.stream().map(session -> DeviceView.of(session, current)).toList();
    }
}
