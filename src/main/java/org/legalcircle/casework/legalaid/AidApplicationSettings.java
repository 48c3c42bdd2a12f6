package org.legalcircle.casework.legalaid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Numbers of applications for legal aid that law leaves open, or about which rules differ. Defaults of November 2026. */
@ConfigMapping(prefix = "legalcircle.legal-aid.applications")
public interface AidApplicationSettings {
    /** For how long a draft is kept after its last change. */
    @WithDefault("P30D")
    Duration draftKept();

    /** How many drafts a citizen may have at once. */
    @WithDefault("5")
    int drafts();

    /** How long the decision may take (Legal Aid Law art. 43: 7). */
    @WithDefault("7")
    int decisionDays();

    /** Whether these days are working days, as the older Zhejiang regulation has it (art. 17), and not calendar days. */
    @WithDefault("false")
    boolean workingDays();

    /** How many calendar days the applicant has to supplement; no law says. */
    @WithDefault("10")
    int supplementDays();

    /** How many calendar days after a grant in an emergency the papers may take; no law says. */
    @WithDefault("15")
    int papersDays();

    /** How many calendar days the bureau has for an objection (Legal Aid Law art. 49: 5). */
    @WithDefault("5")
    int objectionDays();
}
