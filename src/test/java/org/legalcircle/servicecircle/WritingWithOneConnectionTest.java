package org.legalcircle.servicecircle;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;

/**
 * What staff write takes one connection: if it took a second one as well, as many writes as there are connections would
 * wait for each other for ever. Here all but one are taken.
 */
@QuarkusTest
class WritingWithOneConnectionTest {
    @Inject
    Circle circle;

    @Inject
    Bureau bureau;

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    private final List<SqlConnection> taken = new ArrayList<>();
    private UUID point;

    @BeforeEach
    void open() {
        circle.clear();
        point = circle.open(circle.profile(118.5, 28.79));
        circle.settle(circle.village("N", 118.5, 28.79, 900));
    }

    @AfterEach
    void giveBack() {
        taken.forEach(connection -> People.run(connection::close));
        circle.clear();
    }

    private void takeAllButOne() {
        bureau.letEverybodyHear();
        for (var i = 1; i < connections; i++) {
            taken.add(People.run(pool::getConnection));
        }
    }

    @Test
    void a_point_is_described() {
        takeAllButOne();

        circle.administrator()
                .asks()
                .header("If-Match", "\"0\"")
                .body(circle.profile(118.51, 28.79).toString())
                .put("/api/v1/desk/service-points/" + point)
                .then()
                .statusCode(200);
    }

    @Test
    void points_and_villages_are_imported() {
        var first = circle.profile(118.5, 28.79).put("code", Circle.code());
        takeAllButOne();

        circle.importing(circle.administrator(), List.of(first))
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        circle.importing(circle.administrator(), List.of(first))
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1));
        circle.settle(circle.village("N", 118.51, 28.79, 900));
    }

    @Test
    void coverage_is_published() {
        String run = circle.administrator()
                .asks()
                .get("/api/v1/insight/coverage")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        takeAllButOne();

        circle.administrator()
                .asks()
                .put("/api/v1/insight/coverage/runs/" + run + "/publication")
                .then()
                .statusCode(200);
    }

    @Test
    void twice_as_many_writes_at_once_as_there_are_connections_all_succeed() throws Exception {
        var admin = circle.administrator();

        Parallel.times(
                        2 * connections,
                        i -> circle.importing(
                                admin, List.of(circle.profile(118.5, 28.79).put("code", Circle.code()))))
                .forEach(answer -> answer.then().statusCode(200).body("added", equalTo(1)));
    }

    @Test
    void files_that_change_the_same_points_in_another_order_at_once_are_all_taken() throws Exception {
        var admin = circle.administrator();
        var codes = List.of(Circle.code(), Circle.code(), Circle.code());
        circle.importing(admin, points(codes, 0)).then().statusCode(200);
        var backwards = codes.stream().sorted(Comparator.reverseOrder()).toList();
        var forwards = codes.stream().sorted().toList();

        Parallel.times(8, i -> circle.importing(admin, points(i % 2 == 0 ? forwards : backwards, i + 1)))
                .forEach(answer -> answer.then().statusCode(200).body("changed", equalTo(codes.size())));
    }

    private List<ObjectNode> points(List<String> codes, int metres) {
        return codes.stream()
                .map(code -> circle.profile(118.5 + metres / 100_000.0, 28.79).put("code", code))
                .toList();
    }
}
