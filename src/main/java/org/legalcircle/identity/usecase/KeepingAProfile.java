package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.legalcircle.identity.domain.Citizen;
import org.legalcircle.identity.domain.ResidentId;
import org.legalcircle.identity.store.CitizenStore;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.platform.web.Versions;

/** What a citizen tells of the own person. */
@ApplicationScoped
public class KeepingAProfile {
    private final CitizenStore citizens;
    private final CitizenSeals seals;
    private final InstantSource clock;

    KeepingAProfile(CitizenStore citizens, CitizenSeals seals, InstantSource clock) {
        this.citizens = citizens;
        this.seals = seals;
        this.clock = clock;
    }

    /** Changes the own profile; null leaves a thing as it is. */
    @WithTransaction
    public Uni<Citizen> change(UUID person, String ifMatch, String name, String residentId, Locale language) {
        return citizens.require(person)
                .invoke(citizen -> Versions.requireMatch(ifMatch, citizen.version()))
                .invoke(citizen -> tell(citizen, name, language))
                .invoke(citizen -> claim(citizen, residentId))
                .call(citizens::flush);
    }

    private void tell(Citizen citizen, String name, Locale language) {
        if (name != null) {
            citizen.call(seals.name(citizen.id(), name));
        }
        if (language != null) {
            citizen.speak(language);
        }
    }

    /** The number that is there already is no change, so a retry does no harm. */
    void claim(Citizen citizen, String residentId) {
        if (residentId == null) {
            return;
        }
        var number = ResidentId.parse(residentId, Zone.dateOf(clock.instant()));
        if (!number.number().equals(seals.residentId(citizen))) {
            citizen.claim(seals.residentId(citizen.id(), number), seals.residentIdIndex(number), number.birthDate());
        }
    }
}
