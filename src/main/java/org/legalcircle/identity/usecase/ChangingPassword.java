package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.PasswordRules;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.platform.error.Refused;

/** A staff member chooses a password. Hashing happens between the transactions. */
@ApplicationScoped
public class ChangingPassword {
    private final StaffStore staff;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final KeepingPasswords keeping;

    ChangingPassword(StaffStore staff, Passwords passwords, SignInLimits limits, KeepingPasswords keeping) {
        this.staff = staff;
        this.passwords = passwords;
        this.limits = limits;
        this.keeping = keeping;
    }

    /** Changes the password and ends the person's other sign-ins. A wrong present password counts as a failed sign-in. */
    public Uni<Void> change(UUID person, UUID session, String present, String chosen) {
        return staff.require(person)
                .invoke(member -> PasswordRules.require(member.login(), chosen))
                .call(member -> limits.tryPassword(member.login()))
                .call(member -> requirePresent(member, present))
                .call(member -> limits.passwordWasRight(member.login()))
                .call(member -> requireNew(member, chosen))
                .flatMap(member -> replace(member, session, chosen));
    }

    private Uni<Void> requirePresent(StaffMember member, String present) {
        return passwords
                .matches(present, member.passwordHash())
                .invoke(right -> require(right, IdentityRefusal.PASSWORD_WRONG))
                .replaceWithVoid();
    }

    private Uni<Void> requireNew(StaffMember member, String chosen) {
        return staff.formerPasswords(member.id())
                .map(former -> withPresent(member, former))
                .flatMap(hashes -> passwords.matchesAny(chosen, hashes))
                .invoke(used -> require(!used, IdentityRefusal.PASSWORD_USED_BEFORE))
                .replaceWithVoid();
    }

    private Uni<Void> replace(StaffMember member, UUID session, String chosen) {
        return passwords.hash(chosen).flatMap(hash -> keeping.keep(member.id(), session, member.passwordHash(), hash));
    }

    private static List<String> withPresent(StaffMember member, List<String> former) {
        return Stream.concat(Stream.of(member.passwordHash()), former.stream()).toList();
    }

    private static void require(boolean fine, IdentityRefusal otherwise) {
        if (!fine) {
            throw new Refused(otherwise);
        }
    }
}
