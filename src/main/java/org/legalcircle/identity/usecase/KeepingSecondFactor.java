package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.identity.domain.SecondFactor;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.StaffStore;

/** The transactions of setting up one-time codes. */
@ApplicationScoped
public class KeepingSecondFactor {
    private final StaffStore staff;
    private final SecondFactors factors;
    private final InstantSource clock;

    KeepingSecondFactor(StaffStore staff, SecondFactors factors, InstantSource clock) {
        this.staff = staff;
        this.factors = factors;
        this.clock = clock;
    }

    /** Keeps a new secret; who has codes already shows one. */
    @WithTransaction
    public Uni<StaffMember> begin(UUID person, SecondFactor factor, String presentCode) {
        return staff.lock(person)
                .invoke(member -> factors.requirePresent(member, presentCode))
                .invoke(member -> member.beginSecondFactor(factors.seal(person, factor)));
    }

    /** The codes count from now on, if this is one. */
    @WithTransaction
    public Uni<Void> confirm(UUID person, String code) {
        return staff.lock(person)
                .invoke(member -> member.confirmSecondFactor(factors.requireFirst(member, code), clock.instant()))
                .replaceWithVoid();
    }
}
