package org.legalcircle.identity.usecase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.legalcircle.identity.SignInSettings;
import org.legalcircle.identity.store.StaffStore;

/**
 * A staff member sets up one-time codes: takes a secret into an authenticator app, then shows a code it made. Wrong
 * codes count as failed sign-ins, so that they cannot be gone through here.
 */
@ApplicationScoped
public class SettingUpSecondFactor {
    private final StaffStore staff;
    private final SecondFactors factors;
    private final SignInLimits limits;
    private final KeepingSecondFactor keeping;
    private final SignInSettings settings;

    SettingUpSecondFactor(
            StaffStore staff,
            SecondFactors factors,
            SignInLimits limits,
            KeepingSecondFactor keeping,
            SignInSettings settings) {
        this.staff = staff;
        this.factors = factors;
        this.limits = limits;
        this.keeping = keeping;
        this.settings = settings;
    }

    /**
     * A secret, told once.
     *
     * @param uri what the app reads from a QR code
     */
    @RegisterForReflection
    public record Begun(String secret, String uri) {
        /** Never tells the secret. */
        @Override
        public String toString() {
            return "Begun";
        }
    }

    /** Counts a code before it is looked at, outside any transaction. */
    public Uni<Void> attempt(UUID person, UUID session) {
        return staff.require(person).chain(() -> limits.tryOnDevice(session));
    }

    /**
     * Makes a new secret in place of one that may be there.
     *
     * @param presentCode a code of the present secret; null where there is none yet
     */
    public Uni<Begun> begin(UUID person, UUID session, String presentCode) {
        var factor = factors.generate();
        return keeping.begin(person, factor, presentCode)
                .call(() -> limits.rightOnDevice(session))
                .map(member -> new Begun(factor.secret(), factor.uri(settings.issuer(), member.login())));
    }

    /** The codes count from now on, if this is one. */
    public Uni<Void> confirm(UUID person, UUID session, String code) {
        return keeping.confirm(person, code).call(() -> limits.rightOnDevice(session));
    }
}
