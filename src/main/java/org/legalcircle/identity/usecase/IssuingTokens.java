package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.legalcircle.identity.SignInSettings;
import org.legalcircle.identity.domain.Citizen;
import org.legalcircle.identity.domain.DeviceSession;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.Organisation;
import org.legalcircle.identity.domain.PersonKind;
import org.legalcircle.identity.domain.RefreshToken;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.CitizenStore;
import org.legalcircle.identity.store.OrganisationStore;
import org.legalcircle.identity.store.RefreshTokens;
import org.legalcircle.identity.store.SessionStore;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.identity.usecase.IssuedTokens.Pending;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.AccessTokens;
import org.legalcircle.platform.security.Caller;

/** Begins sign-ins and makes the tokens of one, always in the transaction of whoever asks. */
@ApplicationScoped
public class IssuingTokens {
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final SessionStore sessions;
    private final CitizenStore citizens;
    private final StaffStore staff;
    private final OrganisationStore organisations;
    private final EventLog events;
    private final Secrets secrets;
    private final SignInSettings settings;
    private final InstantSource clock;

    IssuingTokens(
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            SessionStore sessions,
            CitizenStore citizens,
            StaffStore staff,
            OrganisationStore organisations,
            EventLog events,
            Secrets secrets,
            SignInSettings settings,
            InstantSource clock) {
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.sessions = sessions;
        this.citizens = citizens;
        this.staff = staff;
        this.organisations = organisations;
        this.events = events;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /** A citizen who has proved to own the number begins to use a device. */
    Uni<IssuedTokens> begin(Citizen citizen, String deviceName) {
        var session = DeviceSession.begin(citizen.id(), PersonKind.CITIZEN, deviceName, clock.instant());
        return keep(session).chain(() -> forCitizen(session, citizen));
    }

    /** A staff member who has proved who it is begins to use a device. */
    Uni<IssuedTokens> begin(StaffMember member, String deviceName) {
        var session = DeviceSession.begin(member.id(), PersonKind.STAFF, deviceName, clock.instant());
        return keep(session).chain(() -> forStaff(session, member));
    }

    /** New tokens for a sign-in that goes on, with the roles its owner has now. */
    Uni<IssuedTokens> goOn(DeviceSession session) {
        return session.kind() == PersonKind.CITIZEN
                ? citizens.require(session.personId()).flatMap(citizen -> forCitizen(session, citizen))
                : staff.require(session.personId()).flatMap(member -> forStaff(session, member));
    }

    private Uni<Void> keep(DeviceSession session) {
        return sessions.persist(session).chain(events::record);
    }

    private Uni<IssuedTokens> forCitizen(DeviceSession session, Citizen citizen) {
        var caller = new Caller(citizen.id(), session.id(), citizen.roles(), null);
        return issue(session, caller, settings.citizenIdle(), List.of());
    }

    private Uni<IssuedTokens> forStaff(DeviceSession session, StaffMember member) {
        if (member.suspended()) {
            throw new Refused(IdentityRefusal.SIGN_IN_REFUSED);
        }
        return organisations
                .require(member.organisationId())
                .map(place -> callerOf(session, member, place))
                .flatMap(caller -> issue(session, caller, settings.staffIdle(), pendingOf(member)));
    }

    private static Caller callerOf(DeviceSession session, StaffMember member, Organisation place) {
        var branch = member.complete() ? place.path() : null;
        return new Caller(member.id(), session.id(), member.countingRoles(), branch);
    }

    private Uni<IssuedTokens> issue(DeviceSession session, Caller caller, Duration idle, List<Pending> pending) {
        var now = clock.instant();
        var until = now.plus(idle);
        session.last(until);
        var refresh = secrets.token();
        var issued = new IssuedTokens(accessTokens.issue(caller), refresh, until, pending);
        return keep(new RefreshToken(Secrets.hash(refresh), caller.session(), now, until))
                .replaceWith(issued);
    }

    private Uni<Void> keep(RefreshToken token) {
        return refreshTokens.persistAndFlush(token).replaceWithVoid();
    }

    private static List<Pending> pendingOf(StaffMember member) {
        var pending = new ArrayList<Pending>();
        if (member.mustChangePassword()) {
            pending.add(Pending.PASSWORD_CHANGE);
        }
        if (!member.secondFactorSet()) {
            pending.add(Pending.TOTP_ENROLMENT);
        }
        return pending;
    }
}
