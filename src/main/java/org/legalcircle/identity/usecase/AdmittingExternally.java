package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.legalcircle.identity.domain.Citizen;
import org.legalcircle.identity.domain.DeviceSession;
import org.legalcircle.identity.domain.Organisation;
import org.legalcircle.identity.domain.PersonKind;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.CitizenStore;
import org.legalcircle.identity.store.ExternalSubjects;
import org.legalcircle.identity.store.ExternalSubjects.Account;
import org.legalcircle.identity.store.OrganisationStore;
import org.legalcircle.identity.store.SessionStore;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.ExternalAccounts;
import org.legalcircle.platform.security.ExternalIdentity;
import org.legalcircle.platform.security.ExternalIssuerSettings;
import org.legalcircle.platform.security.Role;

/**
 * Finds the account of somebody an external issuer vouches for. Nobody becomes staff by a token: an administrator links
 * a subject to an account, and the roles are those of the account, with those the settings give for the token. A subject
 * nobody has linked becomes a citizen of whom nothing is known. Each signing in at the issuer is a session of ours, so
 * it is listed among the devices, and ended and revoked like any other.
 */
@ApplicationScoped
public class AdmittingExternally implements ExternalAccounts {
    private static final String DEVICE = "OpenID Connect";

    private final ExternalSubjects subjects;
    private final SubjectIndexes indexes;
    private final SessionStore sessions;
    private final CitizenStore citizens;
    private final StaffStore staff;
    private final OrganisationStore organisations;
    private final EventLog events;
    private final ExternalIssuerSettings settings;
    private final InstantSource clock;

    AdmittingExternally(
            ExternalSubjects subjects,
            SubjectIndexes indexes,
            SessionStore sessions,
            CitizenStore citizens,
            StaffStore staff,
            OrganisationStore organisations,
            EventLog events,
            ExternalIssuerSettings settings,
            InstantSource clock) {
        this.subjects = subjects;
        this.indexes = indexes;
        this.sessions = sessions;
        this.citizens = citizens;
        this.staff = staff;
        this.organisations = organisations;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @WithTransaction
    public Uni<Caller> callerFor(ExternalIdentity somebody) {
        return Panache.getSession()
                .call(database -> subjects.lock(subjectOf(somebody), database))
                .flatMap(database -> accountOf(somebody, database))
                .flatMap(account -> callerFor(somebody, account));
    }

    private Uni<Account> accountOf(ExternalIdentity somebody, Mutiny.Session database) {
        var known = indexes.subjects(somebody.issuer(), somebody.subject());
        return subjects.find(somebody.issuer(), known, database)
                .onItem()
                .ifNull()
                .switchTo(() -> register(somebody, database));
    }

    /** Staff whom nobody has linked yet do not become citizens by coming too early. */
    private Uni<Account> register(ExternalIdentity somebody, Mutiny.Session database) {
        if (!settings.registersCitizens() || !somebody.roles().isEmpty()) {
            throw new AuthenticationFailedException();
        }
        var now = clock.instant();
        var citizen = Citizen.registerExternally(Ids.next(now), now);
        var account = new Account(citizen.id(), PersonKind.CITIZEN);
        return citizens.persistAndFlush(citizen)
                .call(events::record)
                .chain(() -> subjects.link(somebody.issuer(), subjectOf(somebody), account, null, now, database))
                .replaceWith(account);
    }

    private Uni<Caller> callerFor(ExternalIdentity somebody, Account account) {
        return account.kind() == PersonKind.CITIZEN ? citizen(somebody, account) : member(somebody, account);
    }

    private Uni<Caller> citizen(ExternalIdentity somebody, Account account) {
        return citizens.require(account.person())
                .flatMap(citizen -> session(somebody, account)
                        .map(session -> new Caller(citizen.id(), session.id(), citizen.roles(), null)));
    }

    private Uni<Caller> member(ExternalIdentity somebody, Account account) {
        if (!somebody.secondFactor()) {
            throw new AuthenticationFailedException();
        }
        return staff.require(account.person())
                .invoke(AdmittingExternally::requireOpen)
                .flatMap(member -> organisations
                        .require(member.organisationId())
                        .flatMap(place ->
                                session(somebody, account).map(session -> caller(somebody, member, place, session))));
    }

    private Uni<DeviceSession> session(ExternalIdentity somebody, Account account) {
        return sessions.findExternal(indexes.signIns(somebody))
                .onItem()
                .ifNull()
                .switchTo(() -> begin(somebody, account))
                .invoke(AdmittingExternally::requireGoingOn)
                .invoke(session -> session.use(clock.instant()));
    }

    private Uni<DeviceSession> begin(ExternalIdentity somebody, Account account) {
        var session = DeviceSession.beginExternally(
                account.person(), account.kind(), DEVICE, indexes.signIn(somebody), clock.instant());
        return sessions.persistAndFlush(session).call(events::record);
    }

    private String subjectOf(ExternalIdentity somebody) {
        return indexes.subject(somebody.issuer(), somebody.subject());
    }

    private static Caller caller(
            ExternalIdentity somebody, StaffMember member, Organisation place, DeviceSession session) {
        return new Caller(member.id(), session.id(), roles(somebody, member), place.path());
    }

    /** Duties stay apart: roles from elsewhere that would join them do not count. */
    private static Set<Role> roles(ExternalIdentity somebody, StaffMember member) {
        var all = EnumSet.copyOf(member.roles());
        all.addAll(somebody.roles());
        return all.containsAll(Set.of(Role.BUREAU_ADMIN, Role.AUDITOR)) ? member.roles() : all;
    }

    private static void requireOpen(StaffMember member) {
        if (member.suspended()) {
            throw new AuthenticationFailedException();
        }
    }

    private static void requireGoingOn(DeviceSession session) {
        if (session.ended()) {
            throw new AuthenticationFailedException();
        }
    }
}
