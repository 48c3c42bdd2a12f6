package org.legalcircle.notification.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.legalcircle.consultation.BookingFacts;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.platform.error.Messages;

/**
 * A text message. Others may read it on the phone: it tells the time and the place of a consultation, never what it is
 * about or with whom.
 *
 * @param template the text agreed with the gateway, as in {@code booking-confirmed}, or {@code booking-confirmed-en}
 * @param parameters {@code when}, {@code place}, and {@code until} where an answer is awaited
 */
public record ShortText(String template, Map<String, String> parameters) {
    /**
     * The message for a notice, in the recipient's language.
     *
     * @param place where the booking is, or null
     */
    public static ShortText of(
            NoticeKind kind, Occasion occasion, BookingFacts facts, OrganisationSummary place, Locale locale) {
        var parameters = new HashMap<String, String>();
        parameters.put("when", SpokenTime.of(occasion.startsAt(), locale));
        parameters.put("place", placeOf(facts, place, locale));
        if (occasion.answerUntil() != null) {
            parameters.put("until", SpokenTime.of(occasion.answerUntil(), locale));
        }
        return new ShortText(kind.kebabCase() + suffix(locale), Map.copyOf(parameters));
    }

    private static String placeOf(BookingFacts facts, OrganisationSummary place, Locale locale) {
        return place == null
                ? Messages.text(locale, "notification", "place.unknown", Map.of())
                : Messages.text(locale, "notification", "place." + facts.channel(), Map.of("place", place.name()));
    }

    private static String suffix(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "-en" : "";
    }
}
