package org.legalcircle.identity.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.legalcircle.identity.CoordinateSystem;
import org.legalcircle.identity.OrganisationLevel;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.Organisation;
import org.legalcircle.platform.error.Refused;

/** The organisation tree as it is kept. */
@Singleton
public class OrganisationStore implements PanacheRepositoryBase<Organisation, UUID> {
    private static final String ALL = """
            select id, parent_id, level, code, path, name, address, phone, longitude, latitude, coordinate_system
            from identity.organisation order by path collate "C"
            """;

    /** The organisation; refuses one that does not exist. */
    @WithSession
    public Uni<Organisation> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(OrganisationStore::unknown);
    }

    /** The organisation; refuses one that does not exist or lies outside the branch. */
    @WithSession
    public Uni<Organisation> requireInside(String branch, UUID id) {
        return findById(id)
                .map(found -> found != null && found.path().startsWith(branch) ? found : null)
                .onItem()
                .ifNull()
                .failWith(OrganisationStore::unknown);
    }

    /**
     * All of them by path. Inside a transaction they are read on its connection: if each of as many callers as there are
     * connections waited for one more, all would wait until the longest wait is over.
     */
    @WithSession
    public Uni<List<OrganisationSummary>> summaries() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ALL, Object[].class)
                        .setFlushMode(FlushMode.MANUAL)
                        .getResultList())
                .map(rows -> rows.stream().map(OrganisationStore::summary).toList());
    }

    private static OrganisationSummary summary(Object[] row) {
        return new OrganisationSummary(
                (UUID) row[0],
                (UUID) row[1],
                OrganisationLevel.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (Double) row[8],
                (Double) row[9],
                row[10] == null ? null : CoordinateSystem.valueOf((String) row[10]));
    }

    private static Refused unknown() {
        return new Refused(IdentityRefusal.ORGANISATION_NOT_FOUND);
    }
}
