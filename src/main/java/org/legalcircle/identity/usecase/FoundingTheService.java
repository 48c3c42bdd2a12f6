package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import org.legalcircle.identity.NewOrganisation;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.Organisation;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.BootstrapCodes;
import org.legalcircle.identity.store.OrganisationStore;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Role;

/** The transaction in which the first administrator comes to be. */
@ApplicationScoped
public class FoundingTheService {
    private final BootstrapCodes codes;
    private final OrganisationStore organisations;
    private final StaffStore staff;
    private final IssuingTokens tokens;
    private final InstantSource clock;

    FoundingTheService(
            BootstrapCodes codes,
            OrganisationStore organisations,
            StaffStore staff,
            IssuingTokens tokens,
            InstantSource clock) {
        this.codes = codes;
        this.organisations = organisations;
        this.staff = staff;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Uses the code, once for all time, and makes the administrator, and the centre where there is none. */
    @WithTransaction
    public Uni<IssuedTokens> found(
            String codeHash, String login, String name, String passwordHash, NewOrganisation centre, String device) {
        return Panache.getSession()
                .flatMap(database -> codes.use(codeHash, clock.instant(), database))
                .invoke(FoundingTheService::requireUnused)
                .chain(() -> centre(centre))
                .map(place -> administrator(login, name, passwordHash, place))
                .flatMap(staff::persistAndFlush)
                .flatMap(member -> tokens.begin(member, device));
    }

    private Uni<Organisation> centre(NewOrganisation told) {
        return organisations
                .find("parentId is null")
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(() -> organisations.persistAndFlush(Organisation.centre(told, clock.instant())));
    }

    private StaffMember administrator(String login, String name, String passwordHash, Organisation place) {
        var now = clock.instant();
        var member = StaffMember.employ(Ids.next(now), login, name, place.id(), Set.of(Role.BUREAU_ADMIN), now);
        member.choosePassword(passwordHash);
        return member;
    }

    private static void requireUnused(boolean used) {
        if (!used) {
            throw new Refused(IdentityRefusal.BOOTSTRAP_REFUSED);
        }
    }
}
