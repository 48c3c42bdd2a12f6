package org.legalcircle.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** An external issuer beside the service's own, in every {@code @QuarkusTest}; tests tell it its keys with a PUT. */
@WithTestResource(value = OpenIdIssuerTestResource.class, scope = TestResourceScope.GLOBAL)
public class OpenIdIssuerTestResource implements QuarkusTestResourceLifecycleManager {
    /** The {@code aud} of tokens that are meant for the service. */
    public static final String AUDIENCE = "legal-circle-app";

    private OpenIdIssuer issuer;

    @Override
    public Map<String, String> start() {
        try {
            issuer = new OpenIdIssuer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "legalcircle.external-issuer.url",
                issuer.url(),
                "legalcircle.external-issuer.audience",
                AUDIENCE,
                "legalcircle.external-issuer.staff-acr",
                "two-factors",
                "legalcircle.external-issuer.roles.county-chief",
                "BUREAU_ADMIN");
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.close();
        }
    }
}
