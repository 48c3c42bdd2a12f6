package org.legalcircle.platform.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.legalcircle.platform.security.ExternalIssuerSettings.Algorithm;
import org.legalcircle.support.IssuerKey;
import org.legalcircle.support.OpenIdIssuer;

/** An external issuer, and the part of the service that verifies its tokens; its time begins at noon. */
final class ATokenIssuer implements BeforeEachCallback, AfterEachCallback {
    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final String US = "legal-circle";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final IssuerKey key;
    private Vertx vertx;
    private Instant now = NOON;
    private OpenIdIssuer issuer;
    private ExternalTokens tokens;

    ATokenIssuer(IssuerKey key) {
        this.key = key;
    }

    private record Settings(
            Optional<URI> url,
            Optional<String> audience,
            Set<Algorithm> algorithms,
            String type,
            String rolesClaim,
            Map<String, Role> roles,
            Optional<Set<String>> staffAcr,
            boolean registersCitizens,
            Duration longestAge,
            Duration skew,
            Duration refresh,
            Duration pause,
            Duration connectTimeout,
            Duration answerTimeout)
            implements ExternalIssuerSettings {}

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        vertx = Vertx.vertx();
        comesUp(new OpenIdIssuer());
        tokens = verification();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        issuer.close();
        vertx.closeAndAwait();
    }

    OpenIdIssuer issuer() {
        return issuer;
    }

    ExternalTokens tokens() {
        return tokens;
    }

    /** Another one in its place. */
    void comesUp(OpenIdIssuer another) {
        issuer = another;
        issuer.publish(IssuerKey.published(key));
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    JwtClaims claims() {
        return IssuerKey.claims(issuer.url(), US, "li", now);
    }

    ExternalIdentity accept(String token) {
        return tokens.verify(token).await().atMost(PATIENCE);
    }

    void refuse(String token) {
        assertThatThrownBy(() -> accept(token)).isInstanceOf(AuthenticationFailedException.class);
    }

    private ExternalTokens verification() {
        var settings = new Settings(
                Optional.of(URI.create(issuer.url())),
                Optional.of(US),
                Set.of(Algorithm.ES256, Algorithm.PS256, Algorithm.RS256),
                "at+jwt",
                "realm/roles",
                Map.of("adviser-of-county", Role.ADVISER),
                Optional.of(Set.of("2fa")),
                true,
                Duration.ofHours(1),
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        var keys = new ExternalKeys(issuer.url(), new ExternalDocuments(vertx, settings), settings, () -> now);
        return new ExternalTokens(issuer.url(), US, keys, settings, () -> now);
    }
}
