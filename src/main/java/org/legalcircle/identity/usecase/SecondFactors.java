package org.legalcircle.identity.usecase;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.SecondFactor;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.FieldCipher;
import org.legalcircle.platform.privacy.Sealed;

/** Seals, opens and checks the secrets of one-time codes. */
@Singleton
public class SecondFactors {
    /** The one-time code of every demonstration account while the service runs as a demonstration. */
    static final String DEMO_CODE = "000000";

    private static final String TOTP = "identity.staff.totp";

    private final FieldCipher cipher;
    private final Secrets secrets;
    private final InstantSource clock;
    private final boolean demonstration;

    SecondFactors(
            FieldCipher cipher,
            Secrets secrets,
            InstantSource clock,
            @ConfigProperty(name = "legalcircle.demo") boolean demonstration) {
        this.cipher = cipher;
        this.secrets = secrets;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    SecondFactor generate() {
        return SecondFactor.of(secrets.bytes(SecondFactor.BYTES));
    }

    Sealed seal(UUID staff, SecondFactor factor) {
        return cipher.seal(factor.secret(), TOTP + ":" + staff);
    }

    /** Takes the code of a sign-in; refuses a wrong one, one used before, and none where one is needed. */
    void requireAtSignIn(StaffMember member, String codeOrNull) {
        if (member.secondFactorSet() && !isDemonstration(member, codeOrNull)) {
            var step = step(member.secondFactor(), member, codeOrNull, IdentityRefusal.SIGN_IN_REFUSED);
            member.useSecondFactor(step, IdentityRefusal.SIGN_IN_REFUSED);
        }
    }

    /**
     * The accounts of a demonstration take {@value #DEMO_CODE}, so that a line of curl can sign in: their passwords are
     * in the log anyway. It takes both, an account made by the demonstration and a service that runs as one.
     */
    private boolean isDemonstration(StaffMember member, String codeOrNull) {
        return demonstration && member.demonstration() && DEMO_CODE.equals(codeOrNull);
    }

    /** Takes a code of the codes that count, where there are any, so that nobody can show it a second time. */
    void requirePresent(StaffMember member, String codeOrNull) {
        if (member.secondFactorSet()) {
            var step = step(member.secondFactor(), member, codeOrNull, IdentityRefusal.SECOND_FACTOR_WRONG);
            member.useSecondFactor(step, IdentityRefusal.SECOND_FACTOR_USED);
        }
    }

    /** The time step of the first code of a new secret; refuses a wrong one, and any where no secret waits for it. */
    long requireFirst(StaffMember member, String code) {
        if (member.pendingSecondFactor() == null) {
            throw new Refused(IdentityRefusal.SECOND_FACTOR_NOT_BEGUN);
        }
        return step(member.pendingSecondFactor(), member, code, IdentityRefusal.SECOND_FACTOR_WRONG);
    }

    private long step(Sealed secret, StaffMember member, String codeOrNull, IdentityRefusal refusal) {
        var factor = new SecondFactor(cipher.open(secret, TOTP + ":" + member.id()));
        var code = codeOrNull == null ? "" : codeOrNull;
        return factor.stepOf(code, clock.instant()).orElseThrow(() -> new Refused(refusal));
    }
}
