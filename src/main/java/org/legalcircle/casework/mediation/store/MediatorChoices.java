package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.casework.mediation.domain.Relation;

/** Whom parties want as mediator, and what ties mediators to them; in the transaction at hand. */
@Singleton
public class MediatorChoices {
    private static final String CHOOSE = """
            insert into mediation.mediator_choice (party_id, mediation_id, mediator_id, chosen_at)
            values (?1, ?2, ?3, ?4)
            on conflict (party_id) do update
                set mediator_id = excluded.mediator_id, chosen_at = excluded.chosen_at""";
    private static final String ALL =
            "select party_id, mediator_id from mediation.mediator_choice where mediation_id = ?1";
    private static final String DECLARE = """
            insert into mediation.declared_relation
                (party_id, mediator_id, kind, mediation_id, declared_by, declared_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict do nothing""";
    private static final String FORGET =
            "delete from mediation.mediator_choice where mediation_id = ?1 and mediator_id = ?2";

    /** A party wants this mediator; what it wanted before does not count any more. */
    public Uni<Void> choose(UUID mediation, UUID party, UUID mediator, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CHOOSE)
                        .setParameter(1, party)
                        .setParameter(2, mediation)
                        .setParameter(3, mediator)
                        .setParameter(4, now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The mediator each party wants, by party; those that have not said are left out. */
    public Uni<Map<UUID, UUID>> of(UUID mediation) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ALL, Object[].class)
                        .setParameter(1, mediation)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
    }

    /** Whoever wanted this mediator has not said so knowing what is known now. */
    public Uni<Void> forget(UUID mediation, UUID mediator) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORGET)
                        .setParameter(1, mediation)
                        .setParameter(2, mediator)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Staff were told of a tie between a mediator and a party; said twice, it is kept once. Whether it is news. */
    public Uni<Boolean> declare(UUID mediation, UUID party, UUID mediator, Relation kind, UUID staff, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DECLARE)
                        .setParameter(1, party)
                        .setParameter(2, mediator)
                        .setParameter(3, kind.name())
                        .setParameter(4, mediation)
                        .setParameter(5, staff)
                        .setParameter(6, now)
                        .executeUpdate())
                .map(kept -> kept == 1);
    }
}
