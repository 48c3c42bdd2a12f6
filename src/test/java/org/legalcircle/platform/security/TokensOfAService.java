package org.legalcircle.platform.security;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/** Makes access tokens as a service does that keeps its keys in a folder: thousands can be had without signing in. */
public final class TokensOfAService {
    private final AccessTokens tokens;

    /** Tokens of the service whose keys are in {@code keys}. */
    public TokensOfAService(Path keys) {
        tokens = new AccessTokens(new SigningKeys(new KeyFolder(keys)), new Defaults(), InstantSource.system());
    }

    /** A token of this citizen, whether registered or not. */
    public String ofCitizen(UUID citizen) {
        return tokens.issue(new Caller(citizen, UUID.randomUUID(), Set.of(Role.CITIZEN), null))
                .value();
    }

    private record Defaults() implements TokenSettings {
        @Override
        public String issuer() {
            return "https://legalcircle.local";
        }

        @Override
        public String audience() {
            return "legal-circle";
        }

        @Override
        public Duration lifetime() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration skew() {
            return Duration.ofSeconds(5);
        }
    }
}
