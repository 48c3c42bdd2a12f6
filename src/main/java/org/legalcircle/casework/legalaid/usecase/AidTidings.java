package org.legalcircle.casework.legalaid.usecase;

import java.util.Map;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.error.Messages;

/** What the timeline tells about an application; never what somebody stated. */
final class AidTidings {
    private static final String BUNDLE = "aidprogress";

    private AidTidings() {}

    static String granted() {
        return text("TOLD.granted", Map.of());
    }

    static String grantedInEmergency() {
        return text("TOLD.grantedInEmergency", Map.of());
    }

    static String refused() {
        return text("TOLD.refused", Map.of());
    }

    static String referred(String agency) {
        return text("TOLD.referred", Map.of("agency", agency));
    }

    static String asked(String body) {
        return text("TOLD.asked", Map.of("body", body));
    }

    static String answered(String body) {
        return text("TOLD.answered", Map.of("body", body));
    }

    static String papersCompleted() {
        return text("TOLD.papersCompleted", Map.of());
    }

    static String revoked() {
        return text("TOLD.revoked", Map.of());
    }

    static String objected() {
        return text("TOLD.objected", Map.of());
    }

    static String upheld() {
        return text("TOLD.upheld", Map.of());
    }

    static String corrected() {
        return text("TOLD.corrected", Map.of());
    }

    private static String text(String key, Map<String, ?> facts) {
        return Messages.text(Language.DEFAULT, BUNDLE, key, facts);
    }
}
