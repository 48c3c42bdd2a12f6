package org.legalcircle.evaluation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What no law says about ratings; defaults as of November 2026, a house rule where nothing else is said. */
@ConfigMapping(prefix = "legalcircle.evaluation")
public interface EvaluationSettings {
    /** How long after its end a service can be rated. */
    @WithDefault("P30D")
    Duration rateWithin();
}
