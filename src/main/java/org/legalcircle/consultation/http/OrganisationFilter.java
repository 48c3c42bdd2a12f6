package org.legalcircle.consultation.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;

/** Turns an organisation named in a request into the branch it heads. */
@Singleton
class OrganisationFilter {
    private final Organisations organisations;

    OrganisationFilter(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The path, null for null; refuses an unknown organisation. */
    Uni<String> pathOf(UUID organisation) {
        return organisation == null
                ? Uni.createFrom().nullItem()
                : organisations.require(organisation).map(OrganisationSummary::path);
    }
}
