package org.legalcircle.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How people sign in and how long it lasts. */
@ConfigMapping(prefix = "legalcircle.sign-in")
public interface SignInSettings {
    /** How long a citizen's device stays signed in without being used. */
    @WithDefault("P30D")
    Duration citizenIdle();

    /** The same for staff: a working day. */
    @WithDefault("PT12H")
    Duration staffIdle();

    /** Codes one address may ask for in an hour; mobile carriers put many people behind one. */
    @WithDefault("60")
    int codesPerAddress();

    /** Codes and passwords one address may try in an hour. */
    @WithDefault("300")
    int triesPerAddress();

    /** Memory a password hash takes, in KiB; with two passes, 19 MiB is the least that is recommended for Argon2id. */
    @WithDefault("19456")
    int hashKibibytes();

    /** Passwords hashed at once on one instance, each in so much memory. */
    @WithDefault("2")
    int hashers();

    /** Sign-ins that may wait for a hasher before more are turned away. */
    @WithDefault("64")
    int waitingForHashers();

    /** Name shown in authenticator apps. */
    @WithDefault("Legal Circle")
    String issuer();

    /** The code that makes the first administrator; made by the service where it is not given. */
    @WithDefault("${LEGALCIRCLE_BOOTSTRAP_CODE:}")
    Optional<String> bootstrapCode();
}
