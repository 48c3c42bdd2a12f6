package org.legalcircle.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** Settings of notices and of the text messages that go with some of them. */
@ConfigMapping(prefix = "legalcircle.notification")
public interface NotificationSettings {
    /** How often an instance looks for text messages to send; {@code off} for never. */
    String sweep();

    /** From this local time on text messages that can wait do. */
    @WithDefault("22:00")
    LocalTime quietFrom();

    /** From this local time on they are sent again; the same as {@link #quietFrom} for no quiet hours. */
    @WithDefault("07:00")
    LocalTime quietUntil();

    /** How often a text message is tried before it is given up. */
    @WithDefault("6")
    int attempts();

    /** The pause after the first failure; each further one is four times as long. */
    @WithDefault("PT30S")
    Duration firstPause();

    /** No pause is longer. */
    @WithDefault("PT2H")
    Duration longestPause();

    /** A message whose sender has not reported for so long is sent again, under the same identifier. */
    @WithDefault("PT3M")
    Duration lease();
}
