package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.legalcircle.identity.domain.Citizen;
import org.legalcircle.identity.domain.MobileNumber;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.CitizenStore;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.security.Role;

/** The transactions that make people for a demonstration. */
@ApplicationScoped
public class DemoPeople {
    private final RegisteringACitizen registering;
    private final KeepingAProfile profiles;
    private final CitizenSeals seals;
    private final CitizenStore citizens;
    private final StaffStore staff;
    private final SecondFactors factors;
    private final InstantSource clock;
    private final boolean demonstration;

    DemoPeople(
            RegisteringACitizen registering,
            KeepingAProfile profiles,
            CitizenSeals seals,
            CitizenStore citizens,
            StaffStore staff,
            SecondFactors factors,
            InstantSource clock,
            @ConfigProperty(name = "legalcircle.demo") boolean demonstration) {
        this.registering = registering;
        this.profiles = profiles;
        this.seals = seals;
        this.citizens = citizens;
        this.staff = staff;
        this.factors = factors;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /** A staff member whose account is complete; the one who has the login, if somebody has. */
    @WithTransaction
    public Uni<UUID> staff(UUID organisation, String login, String name, String passwordHash, Set<Role> roles) {
        requireDemonstration();
        return staff.findByLogin(login)
                .onItem()
                .ifNull()
                .switchTo(() -> employ(organisation, login, name, passwordHash, roles))
                .map(StaffMember::id);
    }

    private Uni<StaffMember> employ(
            UUID organisation, String login, String name, String passwordHash, Set<Role> roles) {
        var now = clock.instant();
        var id = Ids.next(now);
        var member = StaffMember.employ(id, login, name, organisation, roles, now);
        member.demonstrate(passwordHash, factors.seal(id, factors.generate()), now);
        return staff.persistAndFlush(member);
    }

    /** A citizen whose card was seen. */
    @WithTransaction
    public Uni<UUID> citizen(MobileNumber mobile, String name, String residentId, boolean correctionSubject) {
        requireDemonstration();
        return registering
                .known(mobile)
                .invoke(citizen -> citizen.call(seals.name(citizen.id(), name)))
                .invoke(citizen -> profiles.claim(citizen, residentId))
                .invoke(citizen -> citizen.verify(citizen.residentIdIndex(), null, clock.instant()))
                .invoke(citizen -> citizen.correct(correctionSubject))
                .call(citizens::flush)
                .map(Citizen::id);
    }

    void requireDemonstration() {
        if (!demonstration) {
            throw new IllegalStateException("The service does not run as a demonstration");
        }
    }
}
