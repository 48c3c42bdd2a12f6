package org.legalcircle.casework.matter.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.platform.error.Refused;

/** Headers of resumable uploads as they are written. */
final class UploadHeaders {
    private static final int LONGEST = 4096;

    private UploadHeaders() {}

    /** A number of bytes; refuses what is none. */
    static long bytes(String header) {
        if (header == null || !header.matches("\\d{1,15}")) {
            throw unreadable();
        }
        return Long.parseLong(header);
    }

    /** Pairs of a name and a value in Base64, with commas between them. */
    static Map<String, String> metadata(String header) {
        var pairs = new HashMap<String, String>();
        if (header == null || header.isBlank()) {
            return pairs;
        }
        if (header.length() > LONGEST) {
            throw unreadable();
        }
        for (var pair : header.split(",")) {
            var parts = pair.strip().split(" ", 2);
            var value = parts.length < 2 ? "" : decoded(parts[1].strip());
            if (parts[0].isEmpty() || pairs.put(parts[0], value) != null) {
                throw unreadable();
            }
        }
        return pairs;
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused(DocumentRefusal.UPLOAD_HEADERS_UNREADABLE);
    }
}
