package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.legalcircle.identity.domain.Citizen;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.MobileNumber;
import org.legalcircle.identity.store.CitizenStore;
import org.legalcircle.identity.store.SignInCodes;
import org.legalcircle.identity.store.StandingCode;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;

/** What follows from a right code: the code is used up, a newcomer is registered, a device is signed in. */
@ApplicationScoped
public class RegisteringACitizen {
    private final SignInCodes codes;
    private final CitizenStore citizens;
    private final CitizenSeals seals;
    private final IssuingTokens tokens;
    private final EventLog events;
    private final InstantSource clock;

    RegisteringACitizen(
            SignInCodes codes,
            CitizenStore citizens,
            CitizenSeals seals,
            IssuingTokens tokens,
            EventLog events,
            InstantSource clock) {
        this.codes = codes;
        this.citizens = citizens;
        this.seals = seals;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /** Signs the owner of the number in; of several calls with one code all but one are refused. */
    @WithTransaction
    public Uni<IssuedTokens> signIn(MobileNumber mobile, StandingCode code, String deviceName) {
        return Panache.getSession()
                .flatMap(session -> codes.use(code, session))
                .invoke(RegisteringACitizen::requireUnused)
                .chain(() -> known(mobile))
                .flatMap(citizen -> tokens.begin(citizen, deviceName));
    }

    /** The citizen with this number, registered now if need be. */
    @WithTransaction
    public Uni<Citizen> known(MobileNumber mobile) {
        return citizens.findByMobile(seals.mobileIndexes(mobile))
                .onItem()
                .ifNull()
                .switchTo(() -> register(mobile));
    }

    private Uni<Citizen> register(MobileNumber mobile) {
        var id = Ids.next(clock.instant());
        var citizen = Citizen.register(id, seals.mobile(id, mobile), seals.mobileIndex(mobile), clock.instant());
        return citizens.persistAndFlush(citizen).call(events::record);
    }

    private static void requireUnused(boolean used) {
        if (!used) {
            throw new Refused(IdentityRefusal.CODE_REFUSED);
        }
    }
}
