package org.legalcircle.notification.domain;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import org.legalcircle.platform.error.Messages;
import org.legalcircle.platform.time.Zone;

/** Local dates and times as people say them, as in {@code 11月24日（周二）上午9:00}. */
final class SpokenTime {
    private static final String BUNDLE = "notification";

    private SpokenTime() {}

    static String of(Instant instant, Locale locale) {
        var local = instant.atZone(Zone.ID);
        return Messages.text(
                locale,
                BUNDLE,
                "time.when",
                Map.of(
                        "month", word(locale, "time.month." + local.getMonthValue()),
                        "day", local.getDayOfMonth(),
                        "weekday",
                                word(
                                        locale,
                                        "time.weekday." + local.getDayOfWeek().getValue()),
                        "part", word(locale, "time.part." + partOf(local)),
                        "hour", local.getHour() % 12 == 0 ? 12 : local.getHour() % 12,
                        "minute", "%02d".formatted(local.getMinute())));
    }

    private static String partOf(ZonedDateTime local) {
        var hour = local.getHour();
        return hour < 6 ? "night" : hour < 12 ? "morning" : hour < 13 ? "noon" : hour < 18 ? "afternoon" : "evening";
    }

    private static String word(Locale locale, String key) {
        return Messages.text(locale, BUNDLE, key, Map.of());
    }
}
