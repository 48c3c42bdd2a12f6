package org.legalcircle.platform.time;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where holiday notices come from beside those that are built in. */
@ConfigMapping(prefix = "legalcircle.calendar")
interface CalendarSettings {
    /** A folder of files named as in {@code 2027.json}; each adds its year, or replaces the one that is built in. */
    Optional<Path> directory();
}
