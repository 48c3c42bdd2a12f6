package org.legalcircle.servicecircle.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.domain.Village;

/** The villages. */
@Singleton
public class Villages {
    private static final String FIND = "select id, version, code, profile from servicecircle.village where ";
    private static final String KNOWN = FIND
            + "code in (select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))) order by code for update";
    private static final String KEEP = """
            insert into servicecircle.village (id, version, code, organisation_path, profile, changed_at)
            select id, version, code, organisation_path, profile, changed_at
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as told (
                id uuid, version int, code text, organisation_path text, profile text, changed_at timestamptz)
            order by code
            on conflict (id) do update
                set version = excluded.version, organisation_path = excluded.organisation_path,
                    profile = excluded.profile, changed_at = excluded.changed_at
                where village.version = excluded.version - 1""";

    private final Pool pool;
    private final Profiles profiles;

    Villages(Pool pool, Profiles profiles) {
        this.pool = pool;
        this.profiles = profiles;
    }

    /** The villages known by these codes, as far as there are any, locked in the transaction at hand. */
    public Uni<List<Village>> known(Collection<String> codes) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KNOWN, Object[].class)
                        .setParameter(1, profiles.write(codes))
                        .getResultList())
                .map(rows -> rows.stream().map(this::village).toList());
    }

    /** All villages of a branch, by code. */
    public Uni<List<Village>> ofBranch(String branch) {
        return pool.preparedQuery(FIND + "organisation_path like $1 order by code")
                .execute(Tuple.of(branch + "%"))
                .map(rows -> Profiles.each(rows, this::village));
    }

    /** Keeps new and changed villages in the transaction at hand; refuses all if one was changed meanwhile. */
    public Uni<Void> keep(List<Village> villages, Instant now) {
        var rows = villages.stream()
                .map(village -> VillageRow.of(village, now, profiles))
                .toList();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, profiles.write(rows))
                        .executeUpdate())
                .invoke(kept -> requireAll(kept, rows.size()))
                .replaceWithVoid();
    }

    private Village village(Row row) {
        return new Village(
                row.getUUID("id"),
                row.getInteger("version"),
                row.getString("code"),
                profiles.village(row.getString("profile")));
    }

    private Village village(Object[] row) {
        return new Village((UUID) row[0], (Integer) row[1], (String) row[2], profiles.village((String) row[3]));
    }

    private static void requireAll(int kept, int told) {
        if (kept != told) {
            throw new Refused(PlatformRefusal.STALE);
        }
    }
}
