package org.legalcircle.servicecircle;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.BackDoor;

/** Two files that tell of one new village at the same moment. */
@QuarkusTest
class ImportingVillagesAtOnceTest {
    @Inject
    Circle circle;

    @Inject
    ObjectMapper json;

    @Inject
    BackDoor backDoor;

    @Test
    void the_later_one_is_told_that_the_code_is_taken() {
        var code = Circle.code();

        var answer = backDoor.behind(
                "insert into servicecircle.village values (gen_random_uuid(), 0, '" + code
                        + "', '/330881/', '{}', now())",
                "%servicecircle.village%",
                () -> imports(code),
                () -> {});

        answer.then().statusCode(409).body("type", equalTo("/problems/village-code-taken"));
        circle.clear();
    }

    private Response imports(String code) {
        return circle.administrator()
                .asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/geo+json; charset=UTF-8")
                .body(circle.collection(List.of(village(code))).toString())
                .post("/api/v1/villages/imports");
    }

    private ObjectNode village(String code) {
        return json.createObjectNode()
                .put("code", code)
                .put("name", "占塘村")
                .put("townshipCode", "330881105")
                .put("townshipName", "坛石镇")
                .put("organisationPath", Circle.STATION)
                .put("population", 900)
                .put("longitude", 118.5)
                .put("latitude", 28.79)
                .put("datum", "WGS84")
                .put("approximate", true);
    }
}
