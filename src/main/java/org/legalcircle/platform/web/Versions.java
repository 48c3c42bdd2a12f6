package org.legalcircle.platform.web;

import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/** Entity tags made of the version of an aggregate, for conditional edits (RFC 9110, section 13). */
public final class Versions {
    private Versions() {}

    /** {@code "7"} for version 7. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** Refuses an edit without {@code If-Match} (428) and one made on an outdated version (412). */
    public static void requireMatch(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused(PlatformRefusal.PRECONDITION_REQUIRED);
        }
        for (var candidate : ifMatch.split(",")) {
            if (candidate.strip().equals("*") || candidate.strip().equals(tag(version))) {
                return;
            }
        }
        throw new Refused(PlatformRefusal.STALE);
    }
}
