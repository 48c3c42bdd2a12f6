package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.legalcircle.identity.SignInSettings;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.store.Attempts;
import org.legalcircle.identity.store.Limit;
import org.legalcircle.platform.privacy.BlindIndex;

/** How often codes are asked for and secrets are tried. Logins and addresses are counted by keyed hashes of them. */
@Singleton
public class SignInLimits {
    private static final String SUBJECT = "identity.attempt.";
    private static final Limit PASSWORD = Limit.lockOut("password", 5, Duration.ofMinutes(15));
    private static final Limit BOOTSTRAP = Limit.lockOut("bootstrap", 5, Duration.ofMinutes(15));

    private final Attempts attempts;
    private final BlindIndex index;
    private final Limit codesByAddress;
    private final Limit triesByAddress;

    SignInLimits(Attempts attempts, BlindIndex index, SignInSettings settings) {
        this.attempts = attempts;
        this.index = index;
        this.codesByAddress = Limit.rate("codes", settings.codesPerAddress(), Duration.ofHours(1));
        this.triesByAddress = Limit.rate("tries", settings.triesPerAddress(), Duration.ofHours(1));
    }

    /** Counts a code that is asked for from an address. */
    public Uni<Void> askFrom(String address) {
        return take(codesByAddress, address);
    }

    /** Counts a code, password or bootstrap code that is tried from an address. */
    public Uni<Void> tryFrom(String address) {
        return take(triesByAddress, address);
    }

    /** Counts a password before it is looked at, whether or not there is such a login. */
    public Uni<Void> tryPassword(String login) {
        return take(PASSWORD, login);
    }

    /** The password, and what belongs to it, was right. */
    public Uni<Void> passwordWasRight(String login) {
        return attempts.clear(PASSWORD, subject(PASSWORD, login));
    }

    /** Counts a bootstrap code before it is looked at. */
    public Uni<Void> tryBootstrap() {
        return take(BOOTSTRAP, "");
    }

    private Uni<Void> take(Limit limit, String subject) {
        return attempts.take(limit, subject(limit, subject))
                .invoke(attempt -> attempt.require(IdentityRefusal.TOO_MANY_TRIES))
                .replaceWithVoid();
    }

    private String subject(Limit limit, String subject) {
        return index.of(SUBJECT + limit.purpose(), subject);
    }
}
