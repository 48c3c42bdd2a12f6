package org.legalcircle.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.legalcircle.identity.SigningInByPasswordTest.signIn;
import static org.legalcircle.support.People.stranger;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class AdministeringStaffTest {
    private static final String STAFF = "/api/v1/desk/staff";

    @Inject
    Officers officers;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    private OrganisationSummary centre;
    private Person admin;

    @BeforeEach
    void open() {
        centre = officers.centre();
        admin = officers.administrator(centre);
    }

    @Test
    void somebody_new_completes_the_account_before_the_roles_count() {
        var login = Officers.login();
        String id = employ(admin, login, centre.id(), "ADVISER")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        signIn(login, "Anything-goes-1", null).then().statusCode(401);
        var initial = initialPassword(id);

        var first = new StaffDevice(signIn(login, initial, null));
        first.tokens().then().statusCode(200).body("pending", contains("PASSWORD_CHANGE", "TOTP_ENROLMENT"));
        first.asks().get(STAFF).then().statusCode(403);
        first.asks().get("/api/v1/me").then().statusCode(200).body("mustChangePassword", equalTo(true));

        first.changesPassword(initial, "Battery-staple-8").then().statusCode(204);
        var begun = first.asks().body("{}").post("/api/v1/me/totp");
        begun.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(begun.<String>path("uri")).startsWith("otpauth://totp/Legal%20Circle:" + login + "?secret=");
        first.confirms(Codes.at(begun.path("secret"), clock.instant())).then().statusCode(204);

        var complete = new StaffDevice(stranger()
                .body(Map.of("grant", "refresh", "refreshToken", first.tokens().path("refreshToken")))
                .post("/api/v1/auth/tokens"));
        complete.tokens().then().statusCode(200).body("pending", empty());
        complete.asks().get("/api/v1/me").then().body("roles", contains("ADVISER"));
        clock.advance(Duration.ofSeconds(30));
        signIn(login, "Battery-staple-8", Codes.at(begun.path("secret"), clock.instant()))
                .then()
                .statusCode(200);
        signIn(login, initial, null).then().statusCode(401);
    }

    @Test
    void a_first_password_ends_what_the_account_had() {
        var zhao = officers.officer(centre, Role.ADVISER);
        var tokens = new StaffDevice(
                signIn(zhao.login(), Officers.PASSWORD, Codes.at(zhao.factor().secret(), clock.instant())));
        tokens.asks().get("/api/v1/me").then().statusCode(200);

        var initial = initialPassword(zhao.id().toString());

        tokens.asks().get("/api/v1/me").then().statusCode(401);
        signIn(zhao.login(), initial, null).then().statusCode(200);
    }

    @Test
    void a_repeated_employment_employs_once() {
        var login = Officers.login();
        var key = UUID.randomUUID().toString();

        var first = employ(admin, key, login, centre.id(), "ADVISER");
        var again = employ(admin, key, login, centre.id(), "ADVISER");

        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        employ(admin, login, centre.id(), "ADVISER")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/login-taken"));
    }

    @Test
    void of_two_who_want_a_login_at_once_one_gets_it() throws Exception {
        var login = Officers.login();

        var answers = Parallel.times(
                2, i -> employ(admin, login, centre.id(), "ADVISER").statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void an_administrator_acts_inside_the_own_branch() {
        var elsewhere = officers.centre();
        var stranger = officers.officer(elsewhere, Role.ADVISER);
        var station = officers.station(centre);
        var here = officers.officer(station, Role.ADVISER);

        employ(admin, Officers.login(), elsewhere.id(), "ADVISER").then().statusCode(404);
        admin.asks().get(STAFF + "/" + stranger.id()).then().statusCode(404);
        change(admin, stranger.id(), "*", Map.of("name", "x")).then().statusCode(404);
        admin.asks()
                .post(STAFF + "/" + stranger.id() + "/initial-password")
                .then()
                .statusCode(404);
        admin.asks().get(STAFF + "/" + here.id()).then().statusCode(200);
        admin.asks()
                .get(STAFF)
                .then()
                .body("items.id", hasItem(here.id().toString()))
                .body("items.id", not(hasItem(stranger.id().toString())));
        change(admin, here.id(), "*", Map.of("organisationId", elsewhere.id()))
                .then()
                .statusCode(404);
    }

    @Test
    void roles_are_those_of_staff_and_duties_stay_apart() {
        employ(admin, Officers.login(), centre.id(), "CITIZEN")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/role-not-for-staff"));
        employ(admin, Officers.login(), centre.id(), "BUREAU_ADMIN", "AUDITOR")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/duties-not-separate"));
        employ(admin, Officers.login(), centre.id()).then().statusCode(400);
        employ(admin, Officers.login(), centre.id(), "KING").then().statusCode(400);
        employ(admin, "Has Blanks", centre.id(), "ADVISER").then().statusCode(400);
    }

    @Test
    void a_changed_account_signs_in_again_with_its_new_roles() {
        var zhao = officers.officer(centre, Role.ADVISER);
        var tokens = new StaffDevice(
                signIn(zhao.login(), Officers.PASSWORD, Codes.at(zhao.factor().secret(), clock.instant())));
        var tag = admin.asks().get(STAFF + "/" + zhao.id()).header("ETag");

        change(admin, zhao.id(), tag, Map.of("roles", List.of("MEDIATOR")))
                .then()
                .statusCode(200)
                .body("roles", contains("MEDIATOR"));

        tokens.asks().get("/api/v1/me").then().statusCode(401);
        change(admin, zhao.id(), tag, Map.of("name", "x")).then().statusCode(412);
        admin.asks()
                .body(Map.of("name", "x"))
                .patch(STAFF + "/" + zhao.id())
                .then()
                .statusCode(428);
    }

    @Test
    void a_suspended_account_is_shut_until_it_is_reinstated() {
        var zhao = officers.officer(centre, Role.ADVISER);
        change(admin, zhao.id(), "*", Map.of("suspended", true)).then().body("suspended", equalTo(true));

        signIn(zhao.login(), Officers.PASSWORD, Codes.at(zhao.factor().secret(), clock.instant()))
                .then()
                .statusCode(401);
        change(admin, zhao.id(), "*", Map.of("suspended", false)).then().body("suspended", equalTo(false));
        signIn(zhao.login(), Officers.PASSWORD, Codes.at(zhao.factor().secret(), clock.instant()))
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_changes_the_own_account() {
        change(admin, admin.id(), "*", Map.of("suspended", false))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/own-account"));
        admin.asks().post(STAFF + "/" + admin.id() + "/initial-password").then().statusCode(409);
    }

    @Test
    void administration_is_for_administrators() {
        given().get(STAFF).then().statusCode(401);
        people.citizen().asks().get(STAFF).then().statusCode(403);
        people.staff(centre.path(), Role.AUDITOR).asks().get(STAFF).then().statusCode(403);
        employ(people.staff(centre.path(), Role.ADVISER), Officers.login(), centre.id(), "ADVISER")
                .then()
                .statusCode(403);
    }

    private String initialPassword(String id) {
        var answer = admin.asks().post(STAFF + "/" + id + "/initial-password");
        answer.then().statusCode(200).header("Cache-Control", "no-store");
        return answer.path("initialPassword");
    }

    private static Response employ(Person by, String login, UUID place, String... roles) {
        return employ(by, UUID.randomUUID().toString(), login, place, roles);
    }

    private static Response employ(Person by, String key, String login, UUID place, String... roles) {
        return by.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("login", login, "name", "赵敏", "organisationId", place, "roles", List.of(roles)))
                .post(STAFF);
    }

    private static Response change(Person by, UUID id, String tag, Map<String, Object> change) {
        return by.asks().header("If-Match", tag).body(change).patch(STAFF + "/" + id);
    }
}
