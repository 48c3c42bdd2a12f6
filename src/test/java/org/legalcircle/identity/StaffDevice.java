package org.legalcircle.identity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/**
 * A staff member on a device.
 *
 * @param tokens what signing in was answered with
 */
record StaffDevice(Response tokens) {
    RequestSpecification asks() {
        return given().contentType(ContentType.JSON).auth().oauth2(tokens.path("accessToken"));
    }

    Response changesPassword(String present, String chosen) {
        return asks().body(Map.of("currentPassword", present, "newPassword", chosen))
                .post("/api/v1/me/password");
    }

    Response confirms(String code) {
        return asks().body(Map.of("totp", code)).post("/api/v1/me/totp/confirmation");
    }
}
