package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.OrganisationStore;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Versions;

/** What an administrator does with the accounts of the own branch. Nobody changes the own account. */
@ApplicationScoped
public class AdministeringStaff {
    private final StaffStore staff;
    private final OrganisationStore organisations;
    private final EndingSessions ending;
    private final EventLog events;
    private final InstantSource clock;

    AdministeringStaff(
            StaffStore staff,
            OrganisationStore organisations,
            EndingSessions ending,
            EventLog events,
            InstantSource clock) {
        this.staff = staff;
        this.organisations = organisations;
        this.ending = ending;
        this.events = events;
        this.clock = clock;
    }

    /** Employs somebody at an organisation of the branch; signing in takes a first password. */
    @WithTransaction
    public Uni<StaffMember> employ(String branch, String login, String name, UUID organisation, Set<Role> roles) {
        return organisations
                .requireInside(branch, organisation)
                .map(place -> employ(login, name, organisation, roles))
                .flatMap(staff::persistAndFlush);
    }

    /** Changes an account of the branch; whoever uses it has to sign in again. */
    @WithTransaction
    public Uni<StaffMember> change(String branch, UUID administrator, UUID id, String ifMatch, StaffChange change) {
        requireOther(administrator, id);
        return staff.requireInside(branch, id)
                .invoke(member -> Versions.requireMatch(ifMatch, member.version()))
                .call(member -> organisations.requireInside(branch, change.organisationOf(member)))
                .invoke(member -> change.apply(member, clock.instant()))
                .call(staff::flush)
                .call(events::record)
                .call(member -> ending.endAllOf(member.id(), null));
    }

    /** Gives an account of the branch a first password, to be changed at once, and takes its one-time codes away. */
    @WithTransaction
    public Uni<StaffMember> startOver(String branch, UUID administrator, UUID id, String passwordHash) {
        requireOther(administrator, id);
        return staff.requireInside(branch, id)
                .invoke(member -> member.startOver(passwordHash))
                .call(staff::flush)
                .call(member -> ending.endAllOf(member.id(), null));
    }

    private StaffMember employ(String login, String name, UUID organisation, Set<Role> roles) {
        return StaffMember.employ(Ids.next(clock.instant()), login, name, organisation, roles, clock.instant());
    }

    private static void requireOther(UUID administrator, UUID id) {
        if (administrator.equals(id)) {
            throw new Refused(IdentityRefusal.OWN_ACCOUNT);
        }
    }
}
