package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.identity.DemoAccounts;
import org.legalcircle.identity.NewOrganisation;
import org.legalcircle.identity.domain.MobileNumber;
import org.legalcircle.identity.domain.Organisation;
import org.legalcircle.identity.store.BootstrapCodes;
import org.legalcircle.platform.security.Role;

/** Makes what a demonstration needs. */
@ApplicationScoped
class DemoFounding implements DemoAccounts {
    private static final String EVERYWHERE = "/";

    private final BootstrapCodes codes;
    private final KnownOrganisations organisations;
    private final FoundingOrganisations founding;
    private final Passwords passwords;
    private final DemoPeople people;

    DemoFounding(
            BootstrapCodes codes,
            KnownOrganisations organisations,
            FoundingOrganisations founding,
            Passwords passwords,
            DemoPeople people) {
        this.codes = codes;
        this.organisations = organisations;
        this.founding = founding;
        this.passwords = passwords;
        this.people = people;
    }

    @Override
    public Uni<Boolean> nothingYet() {
        return codes.wanted().flatMap(nobody -> organisations.all().map(all -> nobody && all.isEmpty()));
    }

    @Override
    public Uni<UUID> organisation(UUID parent, NewOrganisation told) {
        people.requireDemonstration();
        var founded = parent == null ? founding.centre(told) : founding.below(EVERYWHERE, parent, told);
        return founded.invoke(organisations::forget).map(Organisation::id);
    }

    @Override
    public Uni<UUID> staff(UUID organisation, String login, String name, String password, Set<Role> roles) {
        return passwords.hash(password).flatMap(hash -> people.staff(organisation, login, name, hash, roles));
    }

    @Override
    public Uni<UUID> citizen(String mobile, String name, String residentId, boolean correctionSubject) {
        return people.citizen(MobileNumber.parse(mobile), name, residentId, correctionSubject);
    }
}
