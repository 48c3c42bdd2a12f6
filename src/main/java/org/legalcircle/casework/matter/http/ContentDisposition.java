package org.legalcircle.casework.matter.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.platform.error.Refused;

/** Names of files in headers (RFC 6266, with RFC 8187 for what is not ASCII). */
final class ContentDisposition {
    private static final Pattern EXTENDED = Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)");
    private static final Pattern QUOTED = Pattern.compile("(?i);\\s*filename\\s*=\\s*\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern TOKEN = Pattern.compile("(?i);\\s*filename\\s*=\\s*([^;\"\\s]+)");

    private ContentDisposition() {}

    /** The name that is told; null where none is. */
    static String nameIn(String header) {
        if (header == null) {
            return null;
        }
        var extended = EXTENDED.matcher(header);
        if (extended.find()) {
            return decoded(extended.group(1));
        }
        var quoted = QUOTED.matcher(header);
        if (quoted.find()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        var token = TOKEN.matcher(header);
        return token.find() ? token.group(1) : null;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(DocumentRefusal.UPLOAD_HEADERS_UNREADABLE);
        }
    }

    /** To be saved under that name, never shown. */
    static String attachment(String name) {
        var plain = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
