package org.legalcircle.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PublicReadTest {
    @BeforeEach
    void one_name() {
        ProbeResource.names = List.of("江山");
    }

    @Test
    void the_first_reader_gets_the_content_and_its_tag() {
        given().get("/api/probe/list")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "public, max-age=60, must-revalidate")
                .header("X-Kept", "yes")
                .body("items[0]", equalTo("江山"));
    }

    @Test
    void whoever_has_it_already_is_told_so_without_a_body() {
        given().header("If-None-Match", tag())
                .get("/api/probe/list")
                .then()
                .statusCode(304)
                .header("ETag", tag())
                .header("Cache-Control", "public, max-age=60, must-revalidate")
                .body(emptyString());
    }

    @Test
    void whoever_has_an_older_state_gets_the_new_one() {
        var old = tag();
        ProbeResource.names = List.of("江山", "贺村");

        given().header("If-None-Match", old)
                .get("/api/probe/list")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"a\", %s", "%s,\"b\""})
    void one_of_several_tags_is_enough(String header) {
        given().header("If-None-Match", header.formatted(tag()))
                .get("/api/probe/list")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "W/", ",", "garbage", "\"a"})
    void a_header_that_makes_no_sense_matches_nothing(String header) {
        given().header("If-None-Match", header).get("/api/probe/list").then().statusCode(200);
    }

    private static String tag() {
        return given().get("/api/probe/list").header("ETag");
    }
}
