package org.legalcircle.platform.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How text messages leave. */
@ConfigMapping(prefix = "legalcircle.sms")
public interface SmsSettings {
    /** {@code log} writes them into the log; {@code http} hands them to a gateway. */
    @WithDefault("${LEGALCIRCLE_SMS_ADAPTER:log}")
    Adapter adapter();

    /** Where the gateway takes messages; needed for {@code http}. */
    @WithDefault("${LEGALCIRCLE_SMS_URL:}")
    Optional<URI> url();

    /** Who we are to the gateway; needed for {@code http}. */
    @WithDefault("${LEGALCIRCLE_SMS_KEY_ID:}")
    Optional<String> keyId();

    /** The secret our requests are signed with; needed for {@code http}. */
    @WithDefault("${LEGALCIRCLE_SMS_SECRET:}")
    Optional<String> secret();

    /** The signature a text begins with, as registered with the carriers. */
    String signature();

    /** How long a connection may take. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** How long an answer may take. */
    @WithDefault("PT4S")
    Duration answerTimeout();

    /** What messages go through. */
    enum Adapter {
        LOG,
        HTTP
    }
}
