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

/** A staff member chooses a password. Hashing happens before the transaction. */
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

    /** A password that may be taken, as hashes. */
    public record Choice(UUID person, String present, String chosen) {
        /** Never tells the hashes. */
        @Override
        public String toString() {
            return "Choice";
        }
    }

    /**
     * Looks at the present password and at the one to take its place, outside any transaction. A wrong present one
     * counts as a failed sign-in on this device.
     */
    public Uni<Choice> choose(UUID person, UUID session, String present, String chosen) {
        return staff.require(person)
                .invoke(member -> PasswordRules.require(member.login(), chosen))
                .call(() -> limits.tryOnDevice(session))
                .call(member -> requirePresent(member, present))
                .call(() -> limits.rightOnDevice(session))
                .call(member -> requireNew(member, chosen))
                .flatMap(member -> hashed(member, chosen));
    }

    /** Takes the chosen password and ends the person's other sign-ins. */
    public Uni<Void> keep(Choice choice, UUID session) {
        return keeping.keep(choice.person(), session, choice.present(), choice.chosen());
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

    private Uni<Choice> hashed(StaffMember member, String chosen) {
        return passwords.hash(chosen).map(hash -> new Choice(member.id(), member.passwordHash(), hash));
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
