package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.legalcircle.identity.SignInSettings;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.store.Attempts;
import org.legalcircle.identity.store.Limit;
import org.legalcircle.platform.privacy.BlindIndex;

/**
 * How often codes are asked for and secrets are tried, counted exactly across instances. Logins, addresses and devices
 * are kept as keyed hashes only.
 *
 * <p>Passwords are counted by login and network, so that a stranger who fails on purpose locks out nobody but the own
 * network: five in a row, then a quarter of an hour. A device that was signed in before counts by itself. What is left
 * to somebody with many networks is 50 tries a day for a login, from all of them together. That is 18,250 a year
 * against a password of ten characters of three kinds <em>and</em> a one-time code of which three in a million are
 * good at any time: whoever knows the password already guesses the code within a year of trying every day with a chance
 * of one in nineteen (1 - (1 - 3/10^6)^18250), and whoever does not know it gets nowhere. Lock-out by login alone
 * allowed 480 a day. Using them all up shuts out unknown devices for the rest of the day, and known ones never. A thief
 * of a device's old token gets that device's five tries a quarter of an hour, until its owner signs it out.
 */
@Singleton
public class SignInLimits {
    /** Tries in a row from one network or on one device. */
    public static final int IN_A_ROW = 5;

    /** How long nobody may try there after that. */
    public static final Duration LOCKED = Duration.ofMinutes(15);

    /** Tries for one login in a day, from all unknown devices together. */
    public static final int ANYWHERE_A_DAY = 50;

    private static final String SUBJECT = "identity.attempt.";
    private static final Limit BY_NETWORK = Limit.lockOut("password", IN_A_ROW, LOCKED);
    private static final Limit BY_DEVICE = Limit.lockOut("password-on-device", IN_A_ROW, LOCKED);
    private static final Limit ANYWHERE = Limit.rate("password-anywhere", ANYWHERE_A_DAY, Duration.ofDays(1));
    private static final Limit BOOTSTRAP = Limit.lockOut("bootstrap", IN_A_ROW, LOCKED);

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
    public Uni<Void> tryFrom(String login, String address) {
        return take(BY_NETWORK, from(login, address)).chain(() -> take(ANYWHERE, login));
    }

    /** The password, and what belongs to it, was right: the network starts anew, of the day's tries only this is none. */
    public Uni<Void> rightFrom(String login, String address) {
        return attempts.clear(BY_NETWORK, subject(BY_NETWORK, from(login, address)))
                .chain(() -> attempts.giveBack(ANYWHERE, subject(ANYWHERE, login)));
    }

    /** Counts a password or one-time code on a device that is or was signed in, before it is looked at. */
    public Uni<Void> tryOnDevice(UUID session) {
        return take(BY_DEVICE, session.toString());
    }

    /** What was tried on the device was right. */
    public Uni<Void> rightOnDevice(UUID session) {
        return attempts.clear(BY_DEVICE, subject(BY_DEVICE, session.toString()));
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

    private static String from(String login, String address) {
        return login + "\n" + address;
    }
}
