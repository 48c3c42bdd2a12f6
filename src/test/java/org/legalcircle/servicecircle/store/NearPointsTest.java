package org.legalcircle.servicecircle.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.legalcircle.servicecircle.Circle;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.domain.MapBox;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.support.People;

/** With a hundred thousand points. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NearPointsTest {
    private static final Position CENTRE = new Position(118.6, 28.6);
    private static final String POINTS = """
            insert into servicecircle.point
                (id, version, code, level, organisation_path, longitude, latitude, terrain, services, hours_id,
                 daily_capacity, counters, active, profile, changed_at)
            select gen_random_uuid(), 0, 'N-' || n, 'VILLAGE_POINT', '/330881/',
                   118.38 + 0.43 * random(), 28.26 + 0.63 * random(), 'PLAIN',
                   case when n % 4 = 0 then '{CONSULTATION,NOTARISATION}' else '{CONSULTATION}' end::text[],
                   case when n % 3 = 0 then $1::uuid else $2::uuid end, 10, 1, true, '{}', now()
            from generate_series(1, 100000) as n""";

    @Inject
    Circle circle;

    @Inject
    NearPoints near;

    @Inject
    Pool pool;

    private final UUID open = UUID.randomUUID();
    private final UUID closed = UUID.randomUUID();

    @BeforeAll
    void fill() {
        circle.clear();
        People.run(() -> pool.preparedQuery(
                        "insert into servicecircle.opening_hours (id, rules) values ($1::uuid, $3), ($2::uuid, $3)")
                .execute(Tuple.of(open, closed, "{\"followsWorkingCalendar\":true}")));
        People.run(() -> pool.preparedQuery(POINTS).execute(Tuple.of(open, closed)));
        People.run(() -> pool.query("vacuum analyze servicecircle.point, servicecircle.map_cell")
                .execute());
    }

    @AfterAll
    void clear() {
        circle.clear();
    }

    @Test
    void the_nearest_in_reach_come_from_the_index_in_their_order() {
        var box = MapBox.around(CENTRE, 2000);
        var filter = new PointFilter(box, LegalService.NOTARISATION, null);

        assertThat(plan(filter, List.of(closed), 401))
                .contains("point_by_place")
                .doesNotContain("Seq Scan");
        assertThat(orderedPlan(filter, List.of(closed), 401))
                .contains("Index Only Scan using point_by_place", "Index Cond: (place <@", "Order By: (place <->");
    }

    @Test
    void so_does_the_nearest_of_all() {
        var county = new PointFilter(MapBox.around(CENTRE, 100_000), null, null);

        assertThat(plan(county, List.of(), 401))
                .contains("Order By: (place <->")
                .doesNotContain("Seq Scan");
        assertThat(orderedPlan(county, List.of(), 401).lines().filter(line -> line.contains("Order By: (place <->")))
                .hasSize(2);
    }

    @Test
    void the_order_of_the_plane_is_that_of_the_ground() {
        var found = People.run(() -> near.around(CENTRE, 30_000, null, List.of(closed), 400))
                .inReach();
        var metres = found.stream()
                .mapToDouble(point -> point.place().position().metresTo(CENTRE))
                .toArray();

        assertThat(metres).hasSize(400);
        for (var i = 1; i < metres.length; i++) {
            assertThat(metres[i]).as("%d", i).isGreaterThan(metres[i - 1] * 0.999);
        }
        assertThat(found).extracting(NearPoint::hoursId).containsOnly(open);
    }

    @Test
    void those_of_a_small_ring_are_those_of_a_large_one() {
        var few = People.run(() -> near.around(CENTRE, 1_500, LegalService.NOTARISATION, List.of(), 1000))
                .inReach();
        var first = People.run(() -> near.around(CENTRE, 25_000, LegalService.NOTARISATION, List.of(), 20))
                .inReach();

        assertThat(few).hasSizeBetween(21, 999);
        assertThat(first).isEqualTo(few.subList(0, 20));
    }

    @Test
    void the_nearest_of_all_is_told_where_those_in_reach_are_others() {
        var all = People.run(() -> near.around(CENTRE, 1_500, null, List.of(), 10));
        var few = People.run(() -> near.around(CENTRE, 1_500, null, List.of(open, closed), 10));

        assertThat(all.nearest()).isEqualTo(all.inReach().get(0));
        assertThat(few.inReach()).isEmpty();
        assertThat(few.nearest()).isEqualTo(all.nearest());
    }

    @Test
    void a_part_of_the_map_comes_from_the_index_one_by_one_and_gathered() {
        var street = new PointFilter(MapBox.around(CENTRE, 500), null, null);

        assertThat(plan(PointMaps.listStatement(street, new UUID(0, 0), 20)))
                .contains("point_by_place")
                .doesNotContain("Seq Scan");
        assertThat(plan(PointClusters.of(street))).contains("point_by_place").doesNotContain("Seq Scan");
    }

    @Test
    void a_large_part_of_the_map_comes_from_the_counts_of_its_cells() {
        var town = new PointFilter(new MapBox(118.501, 28.5, 118.701, 28.7), LegalService.NOTARISATION, null);
        var plan = plan(PointClusters.of(town));

        assertThat(plan).contains("map_cell_pkey").doesNotContain("Seq Scan");
        assertThat(plan.lines()
                        .filter(line -> line.contains("on point_by_place") || line.contains("using point_by_place")))
                .as("along the edges")
                .hasSize(4);
    }

    @Test
    void a_page_of_an_export_comes_from_the_index_in_its_order() {
        var all = new PointFilter(null, null, null);

        assertThat(plan(PointMaps.listStatement(all, new UUID(0, 0), 200)))
                .contains("point_pkey")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }

    private String plan(PointFilter filter, List<UUID> without, int limit) {
        return plan(NearPoints.aroundStatement(CENTRE, filter, without, limit));
    }

    private String plan(NearPoints.Statement statement) {
        return text(People.run(() -> explain(pool, statement)));
    }

    /** As planned once the table was vacuumed; when that may be is up to whoever still looks at old rows. */
    private String orderedPlan(PointFilter filter, List<UUID> without, int limit) {
        var statement = NearPoints.aroundStatement(CENTRE, filter, without, limit);
        return text(People.run(() -> pool.withTransaction(connection -> connection
                .query("set local enable_bitmapscan = off")
                .execute()
                .chain(() -> explain(connection, statement)))));
    }

    private static Uni<RowSet<Row>> explain(SqlClient client, NearPoints.Statement statement) {
        return client.preparedQuery("explain " + statement.sql()).execute(Tuple.from(statement.parameters()));
    }

    private static String text(RowSet<Row> plan) {
        return StreamSupport.stream(plan.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }
}
