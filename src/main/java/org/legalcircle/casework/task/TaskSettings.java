package org.legalcircle.casework.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How matters are supervised; no law says. Defaults as of November 2026. */
@ConfigMapping(prefix = "legalcircle.task")
public interface TaskSettings {
    /** Working days a holder has to answer who urged. */
    @WithDefault("1")
    int answerWorkingDays();
}
