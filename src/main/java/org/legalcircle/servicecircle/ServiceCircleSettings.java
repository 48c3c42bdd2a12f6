package org.legalcircle.servicecircle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of searches and audits. */
@ConfigMapping(prefix = "legalcircle.service-circle")
public interface ServiceCircleSettings {
    /** How many points a search looks at, the nearest as the crow flies; more are told to be left out. */
    @WithDefault("400")
    int mostCandidates();

    /** Villages where somebody, but fewer than so many live are in no number of people. */
    @WithDefault("5")
    int fewestPeople();

    /** How long what audits found is kept, unless it was published: that stays. */
    @WithDefault("P400D")
    Duration keepRuns();

    /** The same for what was supposed only. */
    @WithDefault("P30D")
    Duration keepWhatIfs();

    /** How long it counts what staff told of the people who wait at a point. */
    @WithDefault("PT45M")
    Duration queueCounts();

    /** How long a counter takes for somebody who waits without a booking. */
    @WithDefault("PT10M")
    Duration perVisitor();
}
