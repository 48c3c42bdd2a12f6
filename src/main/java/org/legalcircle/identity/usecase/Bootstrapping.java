package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.legalcircle.identity.NewOrganisation;
import org.legalcircle.identity.domain.PasswordRules;

/** The first administrator comes in by a code that works once; afterwards nobody comes in this way. */
@ApplicationScoped
public class Bootstrapping {
    private final BootstrapCode code;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final FoundingTheService founding;
    private final KnownOrganisations organisations;

    Bootstrapping(
            BootstrapCode code,
            Passwords passwords,
            SignInLimits limits,
            FoundingTheService founding,
            KnownOrganisations organisations) {
        this.code = code;
        this.passwords = passwords;
        this.limits = limits;
        this.founding = founding;
        this.organisations = organisations;
    }

    /**
     * What the first administrator tells.
     *
     * @param centre the county centre, founded where there is none yet
     */
    public record FirstAdministrator(
            String code, String login, String name, String password, NewOrganisation centre, String deviceName) {
        /** Never tells the code or the password. */
        @Override
        public String toString() {
            return "FirstAdministrator";
        }
    }

    /** Makes the administrator and signs the device in; one-time codes are still to be set up. */
    public Uni<IssuedTokens> begin(FirstAdministrator told, String address) {
        var login = told.login().toLowerCase(Locale.ROOT);
        PasswordRules.require(login, told.password());
        return limits.tryFrom(address)
                .chain(limits::tryBootstrap)
                .chain(() -> passwords.hash(told.password()))
                .flatMap(hash -> founding.found(
                        code.hash(told.code()), login, told.name(), hash, told.centre(), told.deviceName()))
                .invoke(organisations::forget)
                .call(code::done);
    }
}
