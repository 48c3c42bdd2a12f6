package org.legalcircle.servicecircle.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.legalcircle.servicecircle.store.PointRevision.ChangedMember;

/** What was told of a point, and by whom, as long as there has been one. */
@Singleton
public class PointRevisions {
    private static final String OF_POINT = """
            select told.version, told.changed_at, told.changed_by, told.profile, earlier.profile as before
            from servicecircle.point_change told
            left join servicecircle.point_change earlier
                on earlier.point_id = told.point_id and earlier.version = told.version - 1
            where told.point_id = $1 and told.version < $2
            order by told.version desc limit $3""";

    private final Pool pool;
    private final Profiles profiles;

    PointRevisions(Pool pool, Profiles profiles) {
        this.pool = pool;
        this.profiles = profiles;
    }

    /** The latest first, those before {@code version}; one more than {@code limit} if there are. */
    public Uni<List<PointRevision>> of(UUID point, int version, int limit) {
        return pool.preparedQuery(OF_POINT)
                .execute(Tuple.of(point, version, limit + 1))
                .map(rows -> Profiles.each(rows, this::revision));
    }

    private PointRevision revision(Row row) {
        return new PointRevision(
                row.getInteger("version"),
                row.getOffsetDateTime("changed_at").toInstant(),
                row.getUUID("changed_by"),
                changes(tree(row.getString("before")), tree(row.getString("profile"))));
    }

    private JsonNode tree(String profile) {
        return profile == null ? MissingNode.getInstance() : profiles.read(profile, JsonNode.class);
    }

    private static List<ChangedMember> changes(JsonNode before, JsonNode after) {
        var members = new TreeSet<String>();
        before.fieldNames().forEachRemaining(members::add);
        after.fieldNames().forEachRemaining(members::add);
        return members.stream()
                .filter(member -> !before.path(member).equals(after.path(member)))
                .map(member -> new ChangedMember(member, before.get(member), after.get(member)))
                .toList();
    }
}
