package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.legalcircle.identity.NewOrganisation;
import org.legalcircle.identity.OrganisationLevel;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.domain.Organisation;
import org.legalcircle.identity.domain.SecondFactor;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

/** Organisations and staff with complete accounts, for tests. */
@Singleton
public class Officers {
    /** Everybody's password. */
    public static final String PASSWORD = "Correct-horse-7";

    private final StaffStore staff;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final FoundingOrganisations founding;
    private final KnownOrganisations known;
    private final People people;
    private final InstantSource clock;

    Officers(
            StaffStore staff,
            Passwords passwords,
            SecondFactors factors,
            FoundingOrganisations founding,
            KnownOrganisations known,
            People people,
            InstantSource clock) {
        this.staff = staff;
        this.passwords = passwords;
        this.factors = factors;
        this.founding = founding;
        this.known = known;
        this.people = people;
        this.clock = clock;
    }

    /** Somebody who can sign in. */
    public record Officer(UUID id, String login, SecondFactor factor, OrganisationSummary place) {}

    /** A county centre of its own. */
    public OrganisationSummary centre() {
        return founded(People.run(() -> founding.centre(told(OrganisationLevel.COUNTY_CENTRE, code()))));
    }

    /** A township station below a centre. */
    public OrganisationSummary station(OrganisationSummary centre) {
        var told = told(OrganisationLevel.TOWNSHIP_STATION, code());
        return founded(People.run(() -> founding.below("/", centre.id(), told)));
    }

    /** What is told of an organisation. */
    public static NewOrganisation told(OrganisationLevel level, String code) {
        return new NewOrganisation(level, code, "Organisation " + code, "Street 1", null, null, null, null);
    }

    /** A code nobody has yet. */
    public static String code() {
        return "T%d".formatted(ThreadLocalRandom.current().nextLong(1L << 60));
    }

    /** A login nobody has yet. */
    public static String login() {
        return "t%d".formatted(ThreadLocalRandom.current().nextLong(1L << 60));
    }

    /** A staff member with password and one-time codes. */
    public Officer officer(OrganisationSummary place, Role... roles) {
        var hash = People.run(() -> passwords.hash(PASSWORD));
        var now = clock.instant();
        var id = Ids.next(now);
        var factor = factors.generate();
        var member = StaffMember.employ(id, login(), "赵敏", place.id(), Set.of(roles), now);
        member.choosePassword(hash);
        member.beginSecondFactor(factors.seal(id, factor));
        member.confirmSecondFactor(1, now);
        People.run(() -> Panache.withTransaction(() -> staff.persist(member)));
        return new Officer(id, member.login(), factor, place);
    }

    /** A token of an officer, made without signing in. */
    public Person at(Officer officer, Role... roles) {
        return people.person(new Caller(
                officer.id(), UUID.randomUUID(), Set.of(roles), officer.place().path()));
    }

    /** A bureau administrator of a centre, with a token. */
    public Person administrator(OrganisationSummary centre) {
        return at(officer(centre, Role.BUREAU_ADMIN), Role.BUREAU_ADMIN);
    }

    private OrganisationSummary founded(Organisation organisation) {
        known.forget();
        return organisation.summary();
    }
}
