package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.MobileNumber;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.SignInCodes;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.identity.store.StandingCode;
import org.legalcircle.platform.error.Refused;

/**
 * The two ways to sign in. Each counts the attempt first, in a transaction of its own, so that no number of calls at
 * once gets more tries than one after the other.
 */
@ApplicationScoped
public class SigningIn {
    private final SignInLimits limits;
    private final SignInCodes codes;
    private final CitizenSeals seals;
    private final AskingForACode asking;
    private final RegisteringACitizen registering;
    private final StaffStore staff;
    private final Passwords passwords;
    private final AdmittingStaff admitting;
    private final PasswordSources sources;

    SigningIn(
            SignInLimits limits,
            SignInCodes codes,
            CitizenSeals seals,
            AskingForACode asking,
            RegisteringACitizen registering,
            StaffStore staff,
            Passwords passwords,
            AdmittingStaff admitting,
            PasswordSources sources) {
        this.limits = limits;
        this.codes = codes;
        this.seals = seals;
        this.asking = asking;
        this.registering = registering;
        this.staff = staff;
        this.passwords = passwords;
        this.admitting = admitting;
        this.sources = sources;
    }

    /** A citizen answers with the code sent to the number. The first time makes the citizen known. */
    public Uni<IssuedTokens> withCode(MobileNumber mobile, String code, String deviceName, String address) {
        return limits.tryFrom(address)
                .chain(() -> codes.takeTry(seals.mobileIndexes(mobile)))
                .map(sent -> requireOne(sent, mobile, code))
                .flatMap(sent -> registering.signIn(mobile, sent, deviceName));
    }

    /**
     * A staff member signs in. An unknown login is counted, takes as long and is answered like a wrong password.
     *
     * @param totp null where the account has no one-time codes yet
     * @param formerToken a refresh token this device had before; null where it had none
     */
    public Uni<IssuedTokens> withPassword(
            String login, String password, String totp, String formerToken, String deviceName, String address) {
        var name = login.toLowerCase(Locale.ROOT);
        return limits.tryFrom(address)
                .chain(() -> sources.of(name, formerToken, address))
                .call(PasswordSource::count)
                .flatMap(
                        source -> withPassword(name, password, totp, deviceName).call(source::wasRight));
    }

    private Uni<IssuedTokens> withPassword(String login, String password, String totp, String deviceName) {
        return staff.findByLogin(login)
                .call(member -> requirePassword(member, password))
                .flatMap(member -> admitting.admit(member.id(), member.passwordHash(), totp, deviceName));
    }

    private Uni<Void> requirePassword(StaffMember memberOrNull, String password) {
        var hash = memberOrNull == null ? null : memberOrNull.passwordHash();
        return passwords.matches(password, hash).invoke(SigningIn::requireRight).replaceWithVoid();
    }

    private static void requireRight(boolean right) {
        if (!right) {
            throw new Refused(IdentityRefusal.SIGN_IN_REFUSED);
        }
    }

    private StandingCode requireOne(List<StandingCode> sent, MobileNumber mobile, String code) {
        return sent.stream()
                .filter(one -> asking.isOne(one, mobile, code))
                .findFirst()
                .orElseThrow(() -> new Refused(IdentityRefusal.CODE_REFUSED));
    }
}
