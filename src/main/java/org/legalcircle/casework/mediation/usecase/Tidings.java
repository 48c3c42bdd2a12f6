package org.legalcircle.casework.mediation.usecase;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.legalcircle.casework.mediation.AnnulmentGround;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.error.Messages;

/** What the timeline tells the applicant, in the language of the county. */
final class Tidings {
    private static final String BUNDLE = "mediation";
    private static final Locale LOCALE = Language.DEFAULT;

    private Tidings() {}

    /** That it came to nothing, with the routes left (People's Mediation Law art. 26). */
    static String ended(Mediation mediation) {
        var routes = mediation.routesLeft().stream()
                .map(route -> text("route." + route, Map.of()))
                .collect(Collectors.joining(text("route.and", Map.of())));
        return text("told." + mediation.stage(), Map.of("routes", routes));
    }

    static String consented() {
        return text("told.CONSENTED", Map.of());
    }

    /** That nobody mediates at the moment, and not why. */
    static String mediatorSteppedBack() {
        return text("told.MEDIATOR_STEPPED_BACK", Map.of());
    }

    /** That a text that was to be signed, or was signed by some, does not count any more. */
    static String annulled(AnnulmentGround ground) {
        return text("told.ANNULLED." + ground, Map.of());
    }

    /** That the days are over after which either side may go to arbitration. */
    static String labourTermOver() {
        return text("told.LABOUR_TERM_OVER", Map.of());
    }

    /** For staff only. */
    static String policeTold(String station, String note) {
        return text("told.POLICE", Map.of("station", station, "note", note == null ? "" : note));
    }

    private static String text(String key, Map<String, String> facts) {
        return Messages.text(LOCALE, BUNDLE, key, facts);
    }
}
