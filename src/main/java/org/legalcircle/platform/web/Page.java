package org.legalcircle.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A part of a list in its stable order.
 *
 * @param items at most as many as were asked for
 * @param nextCursor where the next part begins, opaque; null at the end
 */
@Schema(description = "A part of a list in its stable order")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        List<T> items, @Schema(nullable = true) String nextCursor) {
    private static final String CURSOR = "cursor";

    /**
     * Cuts a page from rows of which one more was read than was asked for.
     *
     * @param position what the order is by; becomes the cursor after the last item
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, position.apply(items.get(limit - 1)).text());
    }

    /** The page as a response, with a link to the next one. */
    public RestResponse<Page<T>> answer(UriInfo uri) {
        return answering(uri).build();
    }

    /** The same, open for further headers. */
    public RestResponse.ResponseBuilder<Page<T>> answering(UriInfo uri) {
        var response = RestResponse.ResponseBuilder.ok(this);
        if (nextCursor != null) {
            response.header(HttpHeaders.LINK, "<" + uri.getPath() + "?" + nextQuery(uri) + ">; rel=\"next\"");
        }
        return response;
    }

    private String nextQuery(UriInfo uri) {
        var query = new StringBuilder();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals(CURSOR)) {
                values.forEach(value -> add(query, name, value));
            }
        });
        return add(query, CURSOR, nextCursor).toString();
    }

    private static StringBuilder add(StringBuilder query, String name, String value) {
        return query.append(query.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
