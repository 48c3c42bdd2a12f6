package org.legalcircle.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedKeysTest {
    @Inject
    SigningKeys keys;

    @Test
    void anybody_can_fetch_the_public_halves_and_nothing_else() throws Exception {
        var answer =
                given().get("/.well-known/jwks.json").then().statusCode(200).extract();

        var published = new JsonWebKeySet(answer.asString()).getJsonWebKeys();
        assertThat(published)
                .extracting(key -> key.getKeyId())
                .contains(keys.newest().id());
        assertThat(published.get(0).getKeyId())
                .isEqualTo(published.get(0).calculateBase64urlEncodedThumbprint("SHA-256"));
        assertThat(answer.jsonPath().getMap("keys[0]")).containsOnlyKeys("kty", "crv", "x", "y", "kid", "alg", "use");
    }

    @Test
    void the_set_is_cached_and_fetched_again_only_if_it_changed() {
        var tag = given().get("/.well-known/jwks.json")
                .then()
                .header("Cache-Control", containsString("max-age"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(304);
    }
}
