package org.legalcircle.identity.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.identity.CoordinateSystem;
import org.legalcircle.identity.OrganisationLevel;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.Organisation;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;

/** The organisation tree as it is kept. */
@Singleton
public class OrganisationStore implements PanacheRepositoryBase<Organisation, UUID> {
    private static final String ALL = """
            select id, parent_id, level, code, path, name, address, phone, longitude, latitude, coordinate_system
            from identity.organisation order by path collate "C"
            """;

    private final Pool pool;

    OrganisationStore(Pool pool) {
        this.pool = pool;
    }

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

    /** All of them by path, as committed. */
    public Uni<List<OrganisationSummary>> summaries() {
        return pool.preparedQuery(ALL).execute().map(rows -> List.copyOf(Rows.each(rows, OrganisationStore::summary)));
    }

    private static OrganisationSummary summary(Row row) {
        var system = row.getString("coordinate_system");
        return new OrganisationSummary(
                row.getUUID("id"),
                row.getUUID("parent_id"),
                OrganisationLevel.valueOf(row.getString("level")),
                row.getString("code"),
                row.getString("path"),
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                system == null ? null : CoordinateSystem.valueOf(system));
    }

    private static Refused unknown() {
        return new Refused(IdentityRefusal.ORGANISATION_NOT_FOUND);
    }
}
