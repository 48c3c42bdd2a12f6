package org.legalcircle.identity.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.Page;

/** A place in the list of organisations, which is ordered by path. */
final class PathCursor {
    /** The order of the list. */
    static final Comparator<String> ORDER = Comparator.naturalOrder();

    private PathCursor() {}

    /** Reads what {@link #page} wrote; the beginning where there is none; refuses anything else. */
    static String parse(String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            var path = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (path.startsWith("/")) {
                return path;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like any other nonsense.
        }
        throw new Refused(PlatformRefusal.INVALID_CURSOR);
    }

    /** Cuts a page from organisations of which one more was found than was asked for. */
    static Page<OrganisationSummary> page(List<OrganisationSummary> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var last = found.get(limit - 1).path().getBytes(StandardCharsets.UTF_8);
        return new Page<>(
                found.subList(0, limit), Base64.getUrlEncoder().withoutPadding().encodeToString(last));
    }
}
