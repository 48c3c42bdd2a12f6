package org.legalcircle.servicecircle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of searches and audits. */
@ConfigMapping(prefix = "legalcircle.service-circle")
public interface ServiceCircleSettings {
    /** How many points a search looks at, the nearest as the crow flies; more are told to be left out. */
    @WithDefault("400")
    int mostCandidates();

    /** What concerns at least one person and fewer than so many is held back from what is published. */
    @WithDefault("5")
    int fewestPeople();
}
