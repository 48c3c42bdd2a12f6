package org.legalcircle.servicecircle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportingVillagesTest {
    @Inject
    Circle circle;

    @BeforeEach
    void clear() {
        circle.clear();
    }

    @Test
    void every_faulty_row_is_told_and_nothing_is_done() {
        var undeclared = circle.village("V-5", 118.5, 28.79, 900);
        undeclared.remove("datum");

        circle.settling(
                        circle.village("V-1", 118.5, 28.79, 900),
                        circle.village("V-2", 28.79, 118.5, 900),
                        circle.village("V-3", 2.35, 48.85, 900),
                        circle.village("V-4", 118.5, 91, 900),
                        undeclared,
                        circle.village("V-6", 118.5, 28.79, -1),
                        circle.village("V-7", 118.5, 28.79, 900).put("organisationPath", "/330882/"),
                        circle.village("V-1", 118.5, 28.79, 900))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/import-faulty"))
                .body("checkedRows", equalTo(8))
                .body("faults.row", contains(2, 3, 4, 5, 6, 7, 8))
                .body(
                        "faults.reason",
                        contains(
                                "COORDINATES_SWAPPED",
                                "OUTSIDE_CHINA",
                                "COORDINATES_OUT_OF_RANGE",
                                "DATUM_UNDECLARED",
                                "VALUE_INVALID",
                                "OUTSIDE_BRANCH",
                                "CODE_TWICE"));
        assertThat(circle.number("select count(*) from servicecircle.village")).isZero();
    }

    @Test
    void villages_are_added_changed_and_left_as_they_are() {
        circle.settling(circle.village("V-1", 118.5, 28.79, 900)).then().body("added", equalTo(1));

        circle.settling(circle.village("V-1", 118.5, 28.79, 900), circle.village("V-2", 118.6, 28.79, 100))
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("added", equalTo(1));
        circle.settling(circle.village("V-1", 118.5, 28.79, 901)).then().body("changed", equalTo(1));
    }
}
