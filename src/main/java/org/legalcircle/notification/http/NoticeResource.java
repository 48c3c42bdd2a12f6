package org.legalcircle.notification.http;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.notification.store.NoticeRows;
import org.legalcircle.notification.store.NoticeSummary;
import org.legalcircle.notification.usecase.ReadingNotices;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** The caller's own notices. Somebody else's is not found. */
@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notice")
@Authenticated
@Cancellable(false)
public class NoticeResource {
    private final NoticeRows notices;
    private final NoticeViews views;
    private final ReadingNotices reading;
    private final Caller caller;
    private final HttpHeaders headers;

    NoticeResource(NoticeRows notices, NoticeViews views, ReadingNotices reading, Caller caller, HttpHeaders headers) {
        this.notices = notices;
        this.views = views;
        this.reading = reading;
        this.caller = caller;
        this.headers = headers;
    }

    @GET
    @Operation(
            summary = "List my notices",
            description =
                    "What the caller is to know, newest first, in the language of Accept-Language. A notice about a"
                            + " booking that changed since says so. Each tells how it reached the caller.")
    @Refuses("INVALID_CURSOR")
    public Uni<RestResponse<Page<NoticeView>>> list(
            @Parameter(description = "Only those not yet read") @RestQuery @DefaultValue("false") boolean unread,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return notices.list(caller.id(), unread, Cursor.parse(cursor, Cursor.END), limit)
                .map(found -> Page.of(found, limit, notice -> new Cursor(notice.createdAt(), notice.id())))
                .flatMap(page -> inWords(page, locale))
                .map(page -> page.answer(uri));
    }

    @GET
    @Path("/unread-count")
    @Operation(summary = "Count my unread notices", description = "For the number beside the bell.")
    @Refuses({})
    public Uni<UnreadCount> unreadCount() {
        return notices.countUnread(caller.id()).map(UnreadCount::new);
    }

    @POST
    @Path("/{id}/reading")
    @Idempotent(required = false)
    @Operation(
            summary = "Mark a notice as read",
            description = "Remembers when the caller first read it; doing so again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is read")
    @Refuses("NOTICE_NOT_FOUND")
    public Uni<RestResponse<Void>> read(@RestPath UUID id) {
        return reading.read(caller.id(), id).replaceWith(RestResponse.noContent());
    }

    private Uni<Page<NoticeView>> inWords(Page<NoticeSummary> page, Locale locale) {
        return views.of(page.items(), locale).map((List<NoticeView> items) -> new Page<>(items, page.nextCursor()));
    }
}
