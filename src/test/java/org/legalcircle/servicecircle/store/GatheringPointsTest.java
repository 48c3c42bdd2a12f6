package org.legalcircle.servicecircle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.servicecircle.Circle;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.PointLevel;
import org.legalcircle.servicecircle.domain.MapBox;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;

/** Clusters of a map tell of as many points as there are, where these are, whatever became of them. */
@QuarkusTest
class GatheringPointsTest {
    private static final int CELLS_TO_A_DEGREE = 128;
    /** Every tenth lies on the edge of a cell, as do the boxes. */
    private static final String POINTS = """
            insert into servicecircle.point
                (id, version, code, level, organisation_path, longitude, latitude, terrain, services, hours_id,
                 daily_capacity, counters, active, profile, changed_at)
            select gen_random_uuid(), 0, 'G-' || n, case when n % 5 = 0 then 'TOWNSHIP_STATION' else 'VILLAGE_POINT' end,
                   '/330881/', case when n % 10 = 0 then 118 + (n % 40) / 128.0 else 118 + 0.6 * random() end,
                   28 + 0.8 * random(), 'PLAIN',
                   case when n % 4 = 0 then '{CONSULTATION,NOTARISATION}' else '{CONSULTATION}' end::text[],
                   $1, 10, 1, n % 7 <> 0, '{}', now()
            from generate_series(1, 3000) as n""";

    private static final String INSIDE = """
            select count(*), coalesce(sum(longitude), 0), coalesce(sum(latitude), 0) from servicecircle.point
            where active and longitude between $1 and $2 and latitude between $3 and $4
                and ($5::text is null or $5 = any (services)) and ($6::text is null or level = $6)""";

    @Inject
    Circle circle;

    @Inject
    PointMaps maps;

    @Inject
    Pool pool;

    private final Random random = new Random(3);

    @BeforeEach
    void fill() {
        circle.clear();
        var hours = UUID.randomUUID();
        People.run(() -> pool.preparedQuery("insert into servicecircle.opening_hours (id, rules) values ($1, '{}')")
                .execute(Tuple.of(hours)));
        People.run(() -> pool.preparedQuery(POINTS).execute(Tuple.of(hours)));
    }

    @AfterEach
    void clear() {
        circle.clear();
    }

    @Test
    void those_of_any_box_are_all_there_and_no_others() {
        everyBoxIsRight();
    }

    @Test
    void those_that_moved_closed_opened_again_changed_or_went_are_counted_as_they_are() {
        everyBoxIsRight();
        write("update servicecircle.point set longitude = longitude + 0.02 where code like '%1'");
        write("update servicecircle.point set latitude = latitude + 0.0001 where code like '%2'");
        write("update servicecircle.point set active = not active where code like '%3'");
        write("update servicecircle.point set services = '{MEDIATION,NOTARISATION}' where code like '%4'");
        write("update servicecircle.point set level = 'COUNTY_CENTRE' where code like '%5'");
        write("update servicecircle.point set people_waiting = 3, waiting_told_at = now() where code like '%6'");
        write("delete from servicecircle.point where code like '%7'");
        everyBoxIsRight();

        write("delete from servicecircle.point");
        assertThat(circle.number("select count(*) from servicecircle.map_cell")).isZero();
    }

    @Test
    void what_was_told_and_taken_back_was_not_counted() {
        var before = circle.number("select sum(points) from servicecircle.map_cell");
        People.run(() -> pool.withTransaction(connection -> connection
                        .query("delete from servicecircle.point where code like '%1'")
                        .execute()
                        .chain(() -> connection.query("select 1 / 0").execute()))
                .onFailure()
                .recoverWithNull());

        assertThat(circle.number("select sum(points) from servicecircle.map_cell"))
                .isEqualTo(before);
        everyBoxIsRight();
    }

    @Test
    void several_who_tell_of_the_same_cells_at_once_do_not_wait_for_each_other_for_good() throws Exception {
        circle.clear();
        var kept = IntStream.range(0, 20)
                .mapToObj(i -> circle.profile(118.3 + i * 0.01, 28.5).put("code", Circle.code()))
                .toList();
        circle.importing(circle.administrator(), kept).then().statusCode(200);

        var statuses = Parallel.times(4, n -> {
            var moved = kept.subList(n * 5, n * 5 + 5).stream()
                    .map(point -> point.deepCopy().put("longitude", 118.3 + n * 0.01));
            var added = IntStream.range(0, 20)
                    .map(i -> n % 2 == 0 ? i : 19 - i)
                    .mapToObj(i -> circle.profile(118.3 + i * 0.01, 28.5).put("code", Circle.code()));
            return circle.importing(
                            circle.administrator(),
                            java.util.stream.Stream.concat(moved, added).toList())
                    .statusCode();
        });

        assertThat(statuses).containsOnly(200);
        assertThat(circle.count()).isEqualTo(100);
        everyBoxIsRight();
    }

    private void write(String sql) {
        People.run(() -> pool.query(sql).execute());
    }

    private void everyBoxIsRight() {
        right(new PointFilter(new MapBox(-180, -85, 180, 85), null, null));
        for (var n = 0; n < 30; n++) {
            var west = edge(118, 0.3);
            var south = edge(28, 0.4);
            var box = new MapBox(west, south, west + edge(0.02, 0.4), south + edge(0.02, 0.5));
            right(new PointFilter(
                    box, n % 3 == 0 ? LegalService.NOTARISATION : null, n % 4 == 0 ? PointLevel.VILLAGE_POINT : null));
        }
    }

    private double edge(double from, double width) {
        var somewhere = from + random.nextDouble() * width;
        return random.nextBoolean() ? somewhere : Math.ceil(somewhere * CELLS_TO_A_DEGREE) / CELLS_TO_A_DEGREE;
    }

    private void right(PointFilter filter) {
        var box = filter.box();
        var wanted = People.run(() -> pool.preparedQuery(INSIDE)
                        .execute(Tuple.of(box.west(), box.east(), box.south(), box.north())
                                .addString(
                                        filter.service() == null
                                                ? null
                                                : filter.service().name())
                                .addString(
                                        filter.level() == null
                                                ? null
                                                : filter.level().name())))
                .iterator()
                .next();
        var clusters = People.run(() -> maps.clusters(filter));
        var count = clusters.stream().mapToLong(PointCluster::count).sum();

        assertThat(count).as("%s", filter).isEqualTo(wanted.getLong(0));
        assertThat(clusters.stream()
                        .mapToDouble(some -> some.longitude() * some.count())
                        .sum())
                .isCloseTo(wanted.getDouble(1), within(1e-6 * Math.max(1, count)));
        assertThat(clusters.stream()
                        .mapToDouble(some -> some.latitude() * some.count())
                        .sum())
                .isCloseTo(wanted.getDouble(2), within(1e-6 * Math.max(1, count)));
    }
}
