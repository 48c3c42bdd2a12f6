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

    /** Working days to call whoever rated badly, from the rating on. */
    @WithDefault("3")
    int callWorkingDays();

    /** So many calls that reached nobody are enough. */
    @WithDefault("3")
    int callTries();

    /** Working days to put right what was rated badly, from the rating on: practice of several provinces. */
    @WithDefault("15")
    int fixWorkingDays();

    /** How long before its time to call is over the holder is warned. */
    @WithDefault("P1D")
    Duration warnBeforeCall();

    /** How long before its time to put it right is over the holder is warned. */
    @WithDefault("P3D")
    Duration warnBeforeFix();

    /** How long whoever rated badly can rate again once it was put right. */
    @WithDefault("P15D")
    Duration rateAgainWithin();

    /** Where fewer ratings are concerned no rate is told. */
    @WithDefault("5")
    int fewest();

    /** How often an instance looks for what is due about bad ratings. */
    @WithDefault("5s")
    String sweep();
}
