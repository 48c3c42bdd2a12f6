package org.legalcircle.casework.matter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How matters are watched. */
@ConfigMapping(prefix = "legalcircle.matter")
public interface MatterSettings {
    /** From how long before the end of a deadline on the work list shows that it comes near. */
    @WithDefault("PT48H")
    Duration soon();

    /** How often an instance looks for deadlines that come near or have passed. */
    @WithDefault("5s")
    String sweep();

    /** How often an instance looks for deadlines counted by another calendar. */
    @WithDefault("1h")
    String recount();

    /** For how long after it was complete last an app can bring its copy of matters up to date; then it starts anew. */
    @WithDefault("P30D")
    Duration syncKept();

    /** How often an instance looks after what is kept for copies of matters. */
    @WithDefault("10m")
    String tend();
}
