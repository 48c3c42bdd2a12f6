package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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
    private final DemoNumbers numbers;
    private volatile Shared shared;

    /** One password for everybody is hashed once. */
    private record Shared(String password, Uni<String> hash) {
        /** Never tells the password. */
        @Override
        public String toString() {
            return "Shared";
        }
    }

    DemoFounding(
            BootstrapCodes codes,
            KnownOrganisations organisations,
            FoundingOrganisations founding,
            Passwords passwords,
            DemoPeople people,
            DemoNumbers numbers) {
        this.codes = codes;
        this.organisations = organisations;
        this.founding = founding;
        this.passwords = passwords;
        this.people = people;
        this.numbers = numbers;
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
        return hash(password).flatMap(hash -> people.staff(organisation, login, name, hash, roles));
    }

    @Override
    public Uni<UUID> citizen(String mobile, String name, String residentId, boolean correctionSubject) {
        return people.citizen(MobileNumber.parse(mobile), name, residentId, correctionSubject);
    }

    @Override
    public void sendKnownCodeTo(Collection<String> mobiles) {
        people.requireDemonstration();
        numbers.add(mobiles);
    }

    private Uni<String> hash(String password) {
        var known = shared;
        if (known == null || !known.password().equals(password)) {
            known = new Shared(password, passwords.hash(password).memoize().indefinitely());
            shared = known;
        }
        return known.hash();
    }
}
