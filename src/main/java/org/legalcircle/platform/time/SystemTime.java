package org.legalcircle.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The only place that asks the machine what time it is. Everyone else is given an {@link InstantSource}. */
@ApplicationScoped
public class SystemTime {
    /** The machine's clock; tests put a settable one in its place. */
    @Produces
    @Singleton
    InstantSource machineClock() {
        return InstantSource.system();
    }
}
