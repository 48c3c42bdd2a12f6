package org.legalcircle.casework.mediation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What no law says about sessions, agreements and their performance; house rules of November 2026. */
@ConfigMapping(prefix = "legalcircle.mediation-agreement")
public interface AgreementSettings {
    /** How long before a session people are told of it at least; earlier ones are not proposed. */
    @WithDefault("PT12H")
    Duration sessionNotice();

    /** How long before its day ends a debtor is reminded. */
    @WithDefault("P3D")
    Duration remindBefore();

    /** How long before its end people are first warned that the time to ask a court is soon over. */
    @WithDefault("P10D")
    Duration firstWarning();

    /** The same for the last time. */
    @WithDefault("P3D")
    Duration lastWarning();

    /** How often an instance looks for reminders that are due. */
    String sweep();

    /** Where fewer mediations are concerned, no rate is told. */
    @WithDefault("5")
    int fewest();
}
