package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.identity.CitizenContact;
import org.legalcircle.identity.CitizenView;
import org.legalcircle.identity.Citizens;
import org.legalcircle.identity.domain.Citizen;
import org.legalcircle.identity.store.CitizenStore;
import org.legalcircle.platform.privacy.Masked;
import org.legalcircle.platform.privacy.ReadAudit;
import org.legalcircle.platform.security.Caller;

/** Answers the questions of other features about citizens. */
@ApplicationScoped
class CitizenDirectory implements Citizens {
    private final CitizenStore citizens;
    private final CitizenSeals seals;
    private final ReadAudit audit;
    private final InstantSource clock;

    CitizenDirectory(CitizenStore citizens, CitizenSeals seals, ReadAudit audit, InstantSource clock) {
        this.citizens = citizens;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> exists(UUID citizen) {
        return citizens.exists(citizen);
    }

    @Override
    public Uni<CitizenContact> contact(UUID citizen) {
        return citizens.require(citizen).map(found -> new CitizenContact(found.locale(), seals.mobile(found)));
    }

    @Override
    public Uni<LocalDate> birthDate(UUID citizen) {
        return citizens.require(citizen).map(found -> found.verified() ? found.birthDate() : null);
    }

    @Override
    public Uni<Map<UUID, CitizenView>> masked(Collection<UUID> ids) {
        return citizens.among(ids)
                .map(found -> found.stream().collect(Collectors.toUnmodifiableMap(Citizen::id, this::masked)));
    }

    @Override
    public Uni<CitizenView> view(UUID citizen, Caller reader, String resource, String purpose) {
        var readerId = reader.id();
        return citizens.require(citizen)
                .call(() -> audit.record(readerId, citizen, resource, purpose, clock.instant()))
                .map(this::full);
    }

    private CitizenView masked(Citizen citizen) {
        return new CitizenView(
                citizen.id(), Masked.name(seals.name(citizen)), Masked.mobile(seals.mobile(citizen)), null);
    }

    private CitizenView full(Citizen citizen) {
        return new CitizenView(citizen.id(), seals.name(citizen), seals.mobile(citizen), citizen.birthDate());
    }
}
