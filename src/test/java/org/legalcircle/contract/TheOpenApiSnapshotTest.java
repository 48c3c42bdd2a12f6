package org.legalcircle.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TheOpenApiSnapshotTest {
    private static final Path SNAPSHOT = Path.of("src", "docs", "openapi.yaml");
    private static final String RENEW = "./mvnw test -Dtest=TheOpenApiSnapshotTest -Dsnapshot.renew=true";

    @TestHTTPResource(value = "/openapi", management = true)
    String address;

    @Test
    void the_committed_description_is_what_the_service_says_of_itself() throws IOException {
        var live = given().queryParam("format", "yaml")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("snapshot.renew")) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, live);
        }

        assertThat(live)
                .as("The interface has changed. If that was meant, renew the snapshot and commit it: " + RENEW)
                .isEqualTo(Files.readString(SNAPSHOT));
    }
}
