package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.Place;
import org.legalcircle.platform.aggregate.Ids;

/** The ways of mediations from organisation to organisation, in the transaction at hand. */
@Singleton
public class Transfers {
    private static final String RECORD = """
            insert into mediation.transfer (id, mediation_id, from_organisation_id, from_organisation_path, from_level,
                                            to_organisation_id, to_level, transferred_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""";
    private static final String BEFORE = """
            select exists (select from mediation.transfer
                           where mediation_id = ?1 and starts_with(from_organisation_path, ?2))""";

    /** It went from one to the other. */
    public Uni<Void> record(UUID mediation, Place from, Place to, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RECORD)
                        .setParameter(1, Ids.next(now))
                        .setParameter(2, mediation)
                        .setParameter(3, from.organisationId())
                        .setParameter(4, from.organisationPath())
                        .setParameter(5, from.level().name())
                        .setParameter(6, to.organisationId())
                        .setParameter(7, to.level().name())
                        .setParameter(8, now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether it lay in this branch before. */
    public Uni<Boolean> knows(UUID mediation, String branch) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(BEFORE, Boolean.class)
                        .setParameter(1, mediation)
                        .setParameter(2, branch)
                        .getSingleResult());
    }
}
