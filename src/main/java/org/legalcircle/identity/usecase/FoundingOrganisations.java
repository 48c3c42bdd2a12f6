package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.identity.NewOrganisation;
import org.legalcircle.identity.domain.Organisation;
import org.legalcircle.identity.store.OrganisationStore;
import org.legalcircle.platform.web.Versions;

/** Builds the organisation tree. */
@ApplicationScoped
public class FoundingOrganisations {
    private final OrganisationStore organisations;
    private final InstantSource clock;

    FoundingOrganisations(OrganisationStore organisations, InstantSource clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Founds the county centre. */
    @WithTransaction
    public Uni<Organisation> centre(NewOrganisation told) {
        return organisations.persistAndFlush(Organisation.centre(told, clock.instant()));
    }

    /** Founds an organisation below one of the branch. */
    @WithTransaction
    public Uni<Organisation> below(String branch, UUID parent, NewOrganisation told) {
        return organisations
                .requireInside(branch, parent)
                .map(above -> above.found(told, clock.instant()))
                .flatMap(organisations::persistAndFlush);
    }

    /** Tells anew what an organisation of the branch is called and where it is. */
    @WithTransaction
    public Uni<Organisation> describe(String branch, UUID id, String ifMatch, NewOrganisation told) {
        return organisations
                .requireInside(branch, id)
                .invoke(found -> Versions.requireMatch(ifMatch, found.version()))
                .invoke(found -> found.describe(told))
                .call(organisations::flush);
    }
}
