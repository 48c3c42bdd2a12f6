package org.legalcircle.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jws.AlgorithmIdentifiers;

/** An OpenID Connect issuer whose access tokens count beside our own. Without an address there is none. */
@ConfigMapping(prefix = "legalcircle.external-issuer")
public interface ExternalIssuerSettings {
    /** Its {@code iss}, to the letter; {@code /.well-known/openid-configuration} is looked for below it. */
    @WithDefault("${LEGALCIRCLE_EXTERNAL_ISSUER:}")
    Optional<URI> url();

    /** The {@code aud} its tokens for us bear; needed with the address. */
    @WithDefault("${LEGALCIRCLE_EXTERNAL_AUDIENCE:}")
    Optional<String> audience();

    /** What its tokens may be signed with. */
    @WithDefault("ES256,PS256,RS256")
    Set<Algorithm> algorithms();

    /** The {@code typ} in the header of its access tokens; RFC 9068 says {@code at+jwt}, some issuers {@code JWT}. */
    @WithDefault("at+jwt")
    String type();

    /** Where its tokens tell roles: names of nested claims with slashes between them, as in {@code realm/roles}. */
    @WithDefault("groups")
    String rolesClaim();

    /** Its names of roles, and the staff roles they give to a linked staff member beside those of the account. */
    Map<String, Role> roles();

    /** The {@code acr} that prove a second factor; staff come in with one of these, and without any not at all. */
    Optional<Set<String>> staffAcr();

    /** Whether somebody nobody has linked becomes a citizen at first sight. */
    @WithDefault("true")
    boolean registersCitizens();

    /** How old a token may be, whatever it says itself. */
    @WithDefault("PT1H")
    Duration longestAge();

    /** How far its clock and ours may lie apart. */
    @WithDefault("PT30S")
    Duration skew();

    /** How often its keys are read anew. */
    @WithDefault("PT15M")
    Duration refresh();

    /** The least time between two readings that unknown keys ask for. */
    @WithDefault("PT30S")
    Duration pause();

    /** How long a connection to it may take. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** How long an answer of it may take, to its last byte. */
    @WithDefault("PT4S")
    Duration answerTimeout();

    /** Signatures with a public key; shared secrets and unsigned tokens are not among them and never will be. */
    enum Algorithm {
        ES256(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256),
        ES384(AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384),
        ES512(AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512),
        PS256(AlgorithmIdentifiers.RSA_PSS_USING_SHA256),
        PS384(AlgorithmIdentifiers.RSA_PSS_USING_SHA384),
        PS512(AlgorithmIdentifiers.RSA_PSS_USING_SHA512),
        RS256(AlgorithmIdentifiers.RSA_USING_SHA256),
        RS384(AlgorithmIdentifiers.RSA_USING_SHA384),
        RS512(AlgorithmIdentifiers.RSA_USING_SHA512);

        private final String header;

        Algorithm(String header) {
            this.header = header;
        }

        /** As the header {@code alg} names it. */
        String header() {
            return header;
        }
    }
}
