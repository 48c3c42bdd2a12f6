package org.legalcircle.servicecircle.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.legalcircle.servicecircle.Circle;

@QuarkusTest
class SendingFilesTest {
    private static final int TWO_PAGES_AND_A_BIT = 2 * Exports.PAGE + 3;

    @Inject
    Circle circle;

    @Inject
    ObjectMapper json;

    @Test
    void a_page_is_read_when_the_one_before_was_taken() {
        var read = new AtomicInteger();
        var endless = Exports.<Integer>pages(last -> Uni.createFrom().item(() -> List.of(read.incrementAndGet())));

        var taken = GeoJsonFile.of(endless, this::place, json).subscribe().withSubscriber(AssertSubscriber.create(4));

        assertThat(taken.getItems()).hasSize(4);
        assertThat(read).hasValueBetween(3, 4);
        taken.cancel();
    }

    @Test
    void a_file_of_what_was_forgotten_meanwhile_does_not_look_complete() {
        var read = new AtomicInteger();
        var one = Exports.<Integer>pages(
                last -> Uni.createFrom().item(() -> last == null ? List.of(read.incrementAndGet()) : List.of()),
                () -> Uni.createFrom().failure(new IllegalStateException("gone")));

        var taken = GeoJsonFile.of(one, this::place, json).subscribe().withSubscriber(AssertSubscriber.create(9));

        taken.assertFailedWith(IllegalStateException.class, "gone");
        assertThat(String.join("", taken.getItems())).doesNotEndWith("]}");
    }

    private ObjectNode place(int number) {
        return json.createObjectNode()
                .put("code", number)
                .put("longitude", 118.5)
                .put("latitude", 28.7);
    }

    @Test
    void a_long_file_comes_in_parts_and_complete() throws Exception {
        circle.clear();
        var points = IntStream.range(0, TWO_PAGES_AND_A_BIT)
                .mapToObj(n -> circle.profile(118.4 + n * 0.0005, 28.7).put("code", "L-" + n))
                .toList();
        circle.importing(circle.administrator(), points).then().statusCode(200);

        var map = given().get("/api/v1/service-points.geojson");
        var table = given().get("/api/v1/service-points.csv");

        assertThat(map.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(map.header("Content-Type")).startsWith("application/geo+json");
        var codes = new HashSet<String>();
        json.readTree(map.asByteArray())
                .path("features")
                .forEach(feature -> codes.add(feature.at("/properties/code").asText()));
        assertThat(codes).hasSize(TWO_PAGES_AND_A_BIT);
        assertThat(table.asString().lines()).hasSize(TWO_PAGES_AND_A_BIT + 1);
        circle.clear();
    }
}
