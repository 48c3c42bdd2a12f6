package org.legalcircle.support;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Sets the clock back before each test of the running application. */
public class ClockBeforeEachTest implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Arc.container().instance(SettableClock.class).get().reset();
    }
}
