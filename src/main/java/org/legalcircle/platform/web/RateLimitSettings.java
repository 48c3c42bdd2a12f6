package org.legalcircle.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many calls one instance takes from one client. */
@ConfigMapping(prefix = "legalcircle.rate-limit")
public interface RateLimitSettings {
    /** For calls without a token, by network address; and as many again for calls whose token is found bad. */
    Allowance anonymous();

    /** For calls of one signed-in person, wherever they come from. */
    Allowance signedIn();

    /** For files that may be long, by person or network address; the news that nothing changed does not count. */
    Allowance files();

    /** For areas that are drawn, by person or network address; the news that nothing changed does not count. */
    Allowance areas();

    /** How many clients are remembered at once, of each kind; beyond that those longest unheard of begin afresh. */
    @WithDefault("100000")
    int remembered();

    /** So many calls in so long a time; they may come all at once, and grow back steadily. */
    interface Allowance {
        /** Calls, at least 1. */
        int calls();

        /** The time in which an allowance used up grows back. */
        Duration per();
    }
}
