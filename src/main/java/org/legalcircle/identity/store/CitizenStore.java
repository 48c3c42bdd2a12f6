package org.legalcircle.identity.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.legalcircle.identity.domain.Citizen;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.platform.error.Refused;

/** The citizens. */
@Singleton
public class CitizenStore implements PanacheRepositoryBase<Citizen, UUID> {
    /** The citizen; refuses one that does not exist. */
    @WithSession
    public Uni<Citizen> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new Refused(IdentityRefusal.CITIZEN_NOT_FOUND));
    }

    /** The citizen whose number is found by one of these indexes, or null. */
    @WithSession
    public Uni<Citizen> findByMobile(List<String> indexes) {
        return find("mobileIndex in ?1", indexes).firstResult();
    }

    /** Whether somebody else has shown the card whose number is found by one of these indexes. */
    @WithSession
    public Uni<Boolean> isVerifiedOfAnother(UUID citizen, List<String> indexes) {
        return count("id <> ?1 and residentIdIndex in ?2 and residentIdVerifiedAt is not null", citizen, indexes)
                .map(others -> others > 0);
    }

    /** Those of the list that exist. */
    @WithSession
    public Uni<List<Citizen>> among(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Whether there is such a citizen. */
    @WithSession
    public Uni<Boolean> exists(UUID id) {
        return count("id", id).map(count -> count > 0);
    }
}
