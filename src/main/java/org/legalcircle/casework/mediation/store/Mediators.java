package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.SpokenLanguage;
import org.legalcircle.casework.mediation.domain.Candidate;
import org.legalcircle.casework.mediation.domain.MediationRefusal;
import org.legalcircle.casework.mediation.domain.MediatorProfile;
import org.legalcircle.casework.mediation.domain.Relation;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/** The pool of mediators, in the transaction at hand. */
@Singleton
public class Mediators {
    private static final int MOST = 500;
    private static final String PROFILE =
            "staff_id, organisation_id, organisation_path, topics, area_codes, languages, expert, most_at_once";
    private static final String LOAD_AND_RELATIONS = """
            (select count(*) from mediation.mediation
             where mediation.mediator_id = staff_id and mediation.stage in ('ASSIGNED', 'MEDIATING')),
            (select coalesce(string_agg(kind, ','), '') from mediation.declared_relation
             where declared_relation.mediation_id = ?2 and declared_relation.mediator_id = staff_id)
            """;
    private static final String IN_POOL = "select " + PROFILE + ", " + LOAD_AND_RELATIONS
            + "from mediation.mediator_profile where active and starts_with(organisation_path, ?1)"
            + " order by staff_id limit " + MOST;
    private static final String ONE = "select " + PROFILE + ", " + LOAD_AND_RELATIONS + """
            from (select cast(?1 as uuid) as staff_id) as wanted
                 left join mediation.mediator_profile using (staff_id)""";
    private static final String FIND =
            "select " + PROFILE + ", active, version from mediation.mediator_profile where staff_id = ?1";
    private static final String KEEP = """
            insert into mediation.mediator_profile
                (staff_id, version, organisation_id, organisation_path, topics, area_codes, languages, expert,
                 most_at_once, active)
            values (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            on conflict (staff_id) do update
                set version = mediator_profile.version + 1, organisation_id = excluded.organisation_id,
                    organisation_path = excluded.organisation_path, topics = excluded.topics,
                    area_codes = excluded.area_codes, languages = excluded.languages, expert = excluded.expert,
                    most_at_once = excluded.most_at_once, active = excluded.active
                where mediator_profile.version = ?10""";

    /** Those of a branch who can be proposed, as seen from a mediation. */
    public Uni<List<Candidate>> inPool(String branch, UUID mediation) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(IN_POOL, Object[].class)
                        .setParameter(1, branch)
                        .setParameter(2, mediation)
                        .getResultList())
                .map(rows -> rows.stream().map(Mediators::candidate).toList());
    }

    /** Somebody as seen from a mediation; of whom nothing is told, only what ties that person to the parties. */
    public Uni<Candidate> candidate(UUID mediator, UUID mediation) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ONE, Object[].class)
                        .setParameter(1, mediator)
                        .setParameter(2, mediation)
                        .getSingleResult())
                .map(Mediators::candidate);
    }

    /** What is told of a mediator; null where nothing is. */
    public Uni<KeptMediator> find(UUID mediator) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter(1, mediator)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : new KeptMediator(profile(row), (Boolean) row[8], (Integer) row[9]));
    }

    /** The same; refuses where nothing is told. */
    public Uni<KeptMediator> require(UUID mediator) {
        return find(mediator).onItem().ifNull().failWith(() -> new Refused(MediationRefusal.MEDIATOR_NOT_FOUND));
    }

    /**
     * Keeps what is told of a mediator; refuses where it was changed meanwhile.
     *
     * @param version that was seen; -1 where nothing was told yet
     */
    public Uni<Void> keep(MediatorProfile told, boolean active, int version) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, told.id())
                        .setParameter(2, told.organisationId())
                        .setParameter(3, told.organisationPath())
                        .setParameter(4, written(told.topics(), DisputeType::name))
                        .setParameter(5, written(told.areaCodes(), code -> code))
                        .setParameter(6, written(told.languages(), SpokenLanguage::name))
                        .setParameter(7, told.expert())
                        .setParameter(8, told.mostAtOnce())
                        .setParameter(9, active)
                        .setParameter(10, version)
                        .executeUpdate())
                .invoke(Mediators::requireOne)
                .replaceWithVoid();
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Refused(PlatformRefusal.STALE);
        }
    }

    private static Candidate candidate(Object[] row) {
        var relations = read(row[9], Relation::valueOf);
        var profile = row[1] == null ? MediatorProfile.unknown((UUID) row[0]) : profile(row);
        return new Candidate(profile, ((Number) row[8]).intValue(), relations);
    }

    private static MediatorProfile profile(Object[] row) {
        return new MediatorProfile(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                read(row[3], DisputeType::valueOf),
                List.copyOf(read(row[4], code -> code)),
                read(row[5], SpokenLanguage::valueOf),
                (Boolean) row[6],
                (Integer) row[7]);
    }

    private static <T> String written(Collection<T> values, Function<T, String> name) {
        return values.stream().map(name).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> read(Object column, Function<String, T> value) {
        return Arrays.stream(((String) column).split(","))
                .filter(name -> !name.isEmpty())
                .map(value)
                .collect(Collectors.toSet());
    }
}
