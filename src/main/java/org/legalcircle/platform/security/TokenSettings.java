package org.legalcircle.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How access tokens are made and told apart from those of others. */
@ConfigMapping(prefix = "legalcircle.tokens")
public interface TokenSettings {
    /** The {@code iss} of our tokens. */
    @WithDefault("${LEGALCIRCLE_ISSUER:https://legalcircle.local}")
    String issuer();

    /** The {@code aud} of our tokens. */
    @WithDefault("legal-circle")
    String audience();

    /** How long an access token lives; a revoked session is remembered as long. */
    @WithDefault("PT15M")
    Duration lifetime();

    /** How far the clocks of two instances may lie apart. */
    @WithDefault("PT5S")
    Duration skew();
}
