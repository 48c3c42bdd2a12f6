package org.legalcircle.notification.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.legalcircle.consultation.BookingFacts;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.platform.error.Messages;

/**
 * What a notice says: what happened, when, where, what to do.
 *
 * @param title a few words
 */
public record NoticeText(String title, String text) {
    private static final String BUNDLE = "notification";

    /**
     * The words for a reader.
     *
     * @param facts the booking as it is now, or null; where it is no longer as the notice says, the text tells so and
     *     leaves out where to go
     * @param place where the booking is, or null
     */
    public static NoticeText of(
            NoticeKind kind, Occasion occasion, BookingFacts facts, OrganisationSummary place, Locale locale) {
        var words = new HashMap<String, Object>();
        words.put("when", spoken(occasion.startsAt(), locale));
        words.put("before", spoken(occasion.previousStart(), locale));
        words.put("until", spoken(occasion.answerUntil(), locale));
        words.put("place", place == null ? "" : place.name());
        words.put("address", place == null ? "" : place.address());
        var what = Messages.text(locale, BUNDLE, kind.name() + ".text", words);
        return new NoticeText(
                Messages.text(locale, BUNDLE, kind.name() + ".title", words),
                what + addition(kind, occasion, facts, place, locale, words));
    }

    private static String addition(
            NoticeKind kind,
            Occasion occasion,
            BookingFacts facts,
            OrganisationSummary place,
            Locale locale,
            Map<String, ?> words) {
        if (!kind.deservesText() || kind == NoticeKind.BOOKING_CALLED_OFF) {
            return "";
        }
        if (!kind.agreesWith(occasion, facts)) {
            return Messages.text(locale, BUNDLE, "outdated", words);
        }
        return place == null ? "" : Messages.text(locale, BUNDLE, "how." + facts.channel(), words);
    }

    private static String spoken(Instant instant, Locale locale) {
        return instant == null ? "" : SpokenTime.of(instant, locale);
    }
}
