package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.platform.error.Refused;

/** What follows from a right password: the one-time code is taken, a device is signed in. */
@ApplicationScoped
public class AdmittingStaff {
    private final StaffStore staff;
    private final SecondFactors factors;
    private final IssuingTokens tokens;

    AdmittingStaff(StaffStore staff, SecondFactors factors, IssuingTokens tokens) {
        this.staff = staff;
        this.factors = factors;
        this.tokens = tokens;
    }

    /**
     * Signs a device in, with the account locked, so that of two calls with one code one is refused.
     *
     * @param passwordHash the hash the password was found to match; refused if it has changed since
     */
    @WithTransaction
    public Uni<IssuedTokens> admit(UUID id, String passwordHash, String totpOrNull, String deviceName) {
        return staff.lock(id)
                .invoke(member -> requireUnchanged(member, passwordHash))
                .invoke(member -> factors.requireAtSignIn(member, totpOrNull))
                .flatMap(member -> tokens.begin(member, deviceName));
    }

    private static void requireUnchanged(StaffMember member, String passwordHash) {
        if (!passwordHash.equals(member.passwordHash())) {
            throw new Refused(IdentityRefusal.SIGN_IN_REFUSED);
        }
    }
}
