package org.legalcircle.servicecircle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.support.People.Person;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Around a point at 118.5, 28.79; a thousandth of a degree of latitude is 111.2 metres. */
@QuarkusTest
class DrawingAnAreaTest {
    private static final double LATITUDE = 28.79;
    private static final double LONGITUDE = 118.5;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Inject
    Circle circle;

    @Inject
    ObjectMapper json;

    private UUID point;

    @BeforeEach
    void open() {
        circle.clear();
        point = circle.open(circle.profile(LONGITUDE, LATITUDE));
    }

    private Response area(Map<String, ?> how) {
        return given().queryParams(how).get("/api/v1/service-points/" + point + "/area");
    }

    private Polygon drawn(Map<String, ?> how) {
        var rings = area(how).then().statusCode(200).extract().<List<List<List<Number>>>>path("geometry.coordinates");
        return GEOMETRY.createPolygon(rings.get(0).stream()
                .map(corner -> new Coordinate(
                        corner.get(0).doubleValue(), corner.get(1).doubleValue()))
                .toArray(Coordinate[]::new));
    }

    @Test
    void half_an_hour_on_foot_is_a_circle_of_the_estimate() {
        told(area(Map.of("minutes", 30)))
                .header("Cache-Control", "public, max-age=60, must-revalidate")
                .body("type", equalTo("Feature"))
                .body("geometry.type", equalTo("Polygon"))
                .body("geometry.coordinates", hasSize(1))
                .body("properties.pointId", equalTo(point.toString()))
                .body("properties.mode", equalTo("WALK"))
                .body("properties.minutes", equalTo(30))
                .body("properties.direction", equalTo("TO_POINT"))
                .body("properties.engine", equalTo("ESTIMATE"))
                .body("properties.errorPercent", equalTo(25))
                .body("properties.standIn", equalTo(false))
                .body("properties.attribution", nullValue());

        var outline = drawn(Map.of("minutes", 30));
        // 2400 metres at 4.8 km/h, with a detour of 1.3: 1846 metres.
        assertThat(outline.getEnvelopeInternal().getHeight()).isCloseTo(2 * 1846 / 111_195.0, within(0.0001));
        assertThat(outline.isValid()).isTrue();
        assertThat(outline.contains(GEOMETRY.createPoint(new Coordinate(LONGITUDE, LATITUDE))))
                .isTrue();
        assertThat(Orientation.isCCW(outline.getExteriorRing().getCoordinates()))
                .as("the right-hand rule")
                .isTrue();
    }

    private static ValidatableResponse told(Response response) {
        return response.then().statusCode(200).contentType("application/geo+json");
    }

    @Test
    void more_time_and_faster_modes_hold_what_less_does() {
        var before = drawn(Map.of("minutes", 1));
        for (var how : List.of(
                Map.of("minutes", 15),
                Map.of("minutes", 30),
                Map.of("minutes", 30, "mode", "BICYCLE"),
                Map.of("minutes", 30, "mode", "E_BIKE"),
                Map.of("minutes", 30, "mode", "CAR"),
                Map.of("minutes", 120, "mode", "CAR"))) {
            var area = drawn(how);
            assertThat(area.contains(before)).as("%s", how).isTrue();
            before = area;
        }
    }

    @Test
    void bad_roads_around_the_point_make_it_smaller() {
        var plain = drawn(Map.of("minutes", 30));
        point = circle.open(circle.profile(LONGITUDE, LATITUDE).put("terrain", "MOUNTAINS"));

        assertThat(drawn(Map.of("minutes", 30)).getArea() / plain.getArea()).isCloseTo(1 / (1.5 * 1.5), within(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WALK", "BICYCLE", "E_BIKE", "CAR", "BUS"})
    void whatever_can_be_reached_by_the_search_lies_inside(String mode) {
        var outline = drawn(Map.of("minutes", 30, "mode", mode));
        for (var i = 1; i <= 40; i++) {
            var longitude = LONGITUDE + i * 0.005;
            var minutes = given().queryParams(Map.of("lat", LATITUDE, "lng", longitude, "minutes", 30, "mode", mode))
                    .get("/api/v1/service-points/reachable")
                    .then()
                    .statusCode(200)
                    .extract()
                    .<Integer>path("nearest.way.minutes");
            assertThat(outline.contains(GEOMETRY.createPoint(new Coordinate(longitude, LATITUDE))))
                    .as("%s away, %s minutes", i * 0.005, minutes)
                    .isEqualTo(minutes <= 30);
        }
    }

    @Test
    void who_has_the_area_already_is_told_so_until_the_point_moves() {
        var tag = area(Map.of("minutes", 30)).header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/service-points/" + point + "/area?minutes=30")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(emptyString());
        assertThat(area(Map.of("minutes", 31)).header("ETag")).isNotEqualTo(tag);
        assertThat(area(Map.of("minutes", 30, "mode", "CAR")).header("ETag")).isNotEqualTo(tag);

        move();
        given().header("If-None-Match", tag)
                .get("/api/v1/service-points/" + point + "/area?minutes=30")
                .then()
                .statusCode(200);
    }

    private void move() {
        Person admin = circle.administrator();
        admin.asks()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(circle.profile(LONGITUDE + 0.1, LATITUDE))
                .put("/api/v1/desk/service-points/" + point)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"minutes, 0", "minutes, -1", "minutes, 121", "minutes, 1000000", "minutes, NaN", "mode, ROCKET"})
    void what_makes_no_sense_is_refused(String name, String value) {
        area(Map.of(name, value)).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"01937d6a-0000-7000-8000-000000000000", "no-id"})
    void a_point_nobody_knows_is_not_found(String id) {
        given().get("/api/v1/service-points/" + id + "/area").then().statusCode(404);
    }
}
