package org.legalcircle.support;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Puts the {@link ContractFilter} of the running application into every call. */
public class ContractBeforeEachTest implements QuarkusTestBeforeEachCallback {
    private static ContractFilter filter;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (filter == null) {
            filter = new ContractFilter(InterfaceDescription.ofTheApplication());
        }
        RestAssured.replaceFiltersWith(filter);
    }
}
