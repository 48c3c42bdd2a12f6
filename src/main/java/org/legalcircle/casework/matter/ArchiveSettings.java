package org.legalcircle.casework.matter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How matters are archived; no term was found in law that could be verified. Defaults as of November 2026. */
@ConfigMapping(prefix = "legalcircle.archive")
public interface ArchiveSettings {
    /**
     * For how long after it was over a matter waits for staff to archive it, and is archived by itself then; nothing for
     * ever. Thirty days: when the closing of a legal aid file is overdue (rules of 2023, not verified).
     */
    @WithDefault("P30D")
    Duration byItself();

    /**
     * How long files are kept, each with the day from which on it counts for what is archived: {@code 2021-01-01=P10Y},
     * or {@code 2021-01-01=PERMANENT}. With a line before it, as in {@code LEGAL_AID:2021-01-01=P30Y}, for that line.
     */
    @WithDefault("2021-01-01=P10Y")
    List<String> retention();

    /** How often an instance looks for matters whose time has come. */
    @WithDefault("1h")
    String sweep();
}
