package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.platform.error.Refused;

/** The transaction of a changed password. */
@ApplicationScoped
public class KeepingPasswords {
    private final StaffStore staff;
    private final EndingSessions ending;
    private final InstantSource clock;

    KeepingPasswords(StaffStore staff, EndingSessions ending, InstantSource clock) {
        this.staff = staff;
        this.ending = ending;
        this.clock = clock;
    }

    /** Puts the new hash in place of the present one, unless that was replaced meanwhile. */
    @WithTransaction
    public Uni<Void> keep(UUID person, UUID session, String present, String chosen) {
        return staff.lock(person)
                .invoke(member -> requirePresent(member, present))
                .call(() -> remember(person, present))
                .invoke(member -> member.choosePassword(chosen))
                .call(() -> ending.endAllOf(person, session))
                .replaceWithVoid();
    }

    private Uni<Void> remember(UUID person, String hash) {
        return Panache.getSession().chain(database -> staff.rememberPassword(person, hash, clock.instant(), database));
    }

    private static void requirePresent(StaffMember member, String present) {
        if (!present.equals(member.passwordHash())) {
            throw new Refused(IdentityRefusal.PASSWORD_WRONG);
        }
    }
}
