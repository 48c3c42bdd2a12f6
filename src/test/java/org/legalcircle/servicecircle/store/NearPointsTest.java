package org.legalcircle.servicecircle.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.servicecircle.Circle;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.domain.MapBox;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.support.People;

/** With a hundred thousand points. */
@QuarkusTest
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

    @BeforeEach
    void fill() {
        circle.clear();
        People.run(() -> pool.preparedQuery(
                        "insert into servicecircle.opening_hours values ($1::uuid, $3), ($2::uuid, $3)")
                .execute(Tuple.of(open, closed, "{\"followsWorkingCalendar\":true}")));
        People.run(() -> pool.preparedQuery(POINTS).execute(Tuple.of(open, closed)));
        People.run(() -> pool.query("analyze servicecircle.point").execute());
    }

    @AfterEach
    void clear() {
        circle.clear();
    }

    @Test
    void the_nearest_in_reach_come_from_the_index_in_their_order() {
        var box = MapBox.around(CENTRE, 2000);
        var plan = plan(new PointFilter(box, LegalService.NOTARISATION, null), List.of(closed), 401);

        assertThat(plan).contains("point_by_place").doesNotContain("Seq Scan");
    }

    @Test
    void so_does_the_nearest_of_all() {
        assertThat(plan(new PointFilter(null, null, null), List.of(), 1))
                .contains("Order By: (place <->")
                .doesNotContain("Seq Scan");
    }

    @Test
    void the_order_of_the_plane_is_that_of_the_ground() {
        var found = People.run(() -> near.around(CENTRE, 30_000, null, List.of(closed), 400));
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
        var few = People.run(() -> near.around(CENTRE, 1_500, LegalService.NOTARISATION, List.of(), 1000));
        var first = People.run(() -> near.around(CENTRE, 25_000, LegalService.NOTARISATION, List.of(), 20));

        assertThat(few).hasSizeBetween(21, 999);
        assertThat(first).isEqualTo(few.subList(0, 20));
    }

    @Test
    void a_part_of_the_map_comes_from_the_index_one_by_one_and_gathered() {
        var street = new PointFilter(MapBox.around(CENTRE, 500), null, null);

        assertThat(plan(PointMaps.listStatement(street, new UUID(0, 0), 20)))
                .contains("point_by_place")
                .doesNotContain("Seq Scan");
        assertThat(plan(PointMaps.clusterStatement(street)))
                .contains("point_by_place")
                .doesNotContain("Seq Scan");
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
        var rows = People.run(
                () -> pool.preparedQuery("explain " + statement.sql()).execute(Tuple.from(statement.parameters())));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }
}
