package org.legalcircle.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.identity.usecase.Officers.Officer;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.IssuerKey;
import org.legalcircle.support.OpenIdIssuerTestResource;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class SigningInExternallyTest {
    private static final IssuerKey KEY = IssuerKey.elliptic("key-of-the-county");
    private static final String ME = "/api/v1/me";
    private static final String STAFF = "/api/v1/desk/staff";

    @ConfigProperty(name = "legalcircle.external-issuer.url")
    String issuer;

    @Inject
    Officers officers;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @Inject
    Pool pool;

    private OrganisationSummary centre;
    private Person admin;
    private String subject;

    @BeforeEach
    void open() {
        // Later than the reading of keys at the start, so that the first token may cause another.
        clock.advance(Duration.ofHours(1));
        given().body(IssuerKey.published(KEY)).put(issuer + "/keys").then().statusCode(200);
        centre = officers.centre();
        admin = officers.administrator(centre);
        subject = "subject-" + UUID.randomUUID();
    }

    @Test
    void a_citizen_is_known_from_the_first_token_on_and_told_nothing_is_known_of() {
        String id = with(claims("one"))
                .get(ME)
                .then()
                .statusCode(200)
                .body("kind", equalTo("CITIZEN"))
                .body("roles", equalTo(List.of("CITIZEN")))
                .body("mobile", nullValue())
                .body("name", nullValue())
                .extract()
                .path("id");

        with(claims("two")).get(ME).then().statusCode(200).body("id", equalTo(id));
        with(claims("two")).get("/api/v1/me/sessions").then().statusCode(200).body("items", hasSize(2));
        var kept = People.run(() -> pool.query("select string_agg(a::text, ' ') from identity.external_account a")
                .execute()
                .map(rows -> rows.iterator().next().getString(0)));
        assertThat(kept).contains(id).doesNotContain(subject);
    }

    @Test
    void of_many_first_calls_at_once_one_makes_the_account() throws Exception {
        var token = KEY.sign(claims("one"));

        var answers = Parallel.times(8, i -> bearer(token).get(ME));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
    }

    @Test
    void signing_out_here_ends_that_signing_in_for_good_and_no_other() {
        var token = KEY.sign(claims("one"));
        bearer(token).get(ME).then().statusCode(200);

        bearer(token).delete("/api/v1/auth/tokens/current").then().statusCode(204);

        bearer(token).get(ME).then().statusCode(401);
        with(claims("two")).get(ME).then().statusCode(200);
        clock.advance(Duration.ofHours(3));
        with(claims("one")).get(ME).then().statusCode(401);
        with(claims("two")).get(ME).then().statusCode(200);
    }

    @Test
    void a_token_seen_before_ends_when_it_says() {
        var token = KEY.sign(claims("one"));
        bearer(token).get(ME).then().statusCode(200);

        clock.advance(Duration.ofMinutes(5).plusSeconds(31));

        bearer(token).get(ME).then().statusCode(401);
    }

    @Test
    void a_staff_member_comes_in_when_an_administrator_has_said_who_it_is() {
        var zhao = officers.officer(centre, Role.ADVISER);
        var token = KEY.sign(staffClaims("one", "county-chief"));
        bearer(token).get(ME).then().statusCode(401);

        link(zhao, subject).then().statusCode(204);

        bearer(token)
                .get(ME)
                .then()
                .statusCode(200)
                .body("kind", equalTo("STAFF"))
                .body("id", equalTo(zhao.id().toString()))
                .body("organisation.path", equalTo(centre.path()));
        link(zhao, subject).then().statusCode(204);
        bearer(token).get(ME).then().statusCode(401);
        with(staffClaims("two")).get(ME).then().statusCode(200);
    }

    @Test
    void a_role_in_a_token_counts_only_where_the_settings_give_one_for_it() {
        var zhao = officers.officer(centre, Role.ADVISER);
        link(zhao, subject);

        with(staffClaims("one", "BUREAU_ADMIN", "unknown")).get(STAFF).then().statusCode(403);
        with(staffClaims("two", "county-chief")).get(STAFF).then().statusCode(200);
    }

    @Test
    void duties_that_are_kept_apart_are_not_joined_by_a_token() {
        var auditor = officers.officer(centre, Role.AUDITOR);
        link(auditor, subject);

        with(staffClaims("one", "county-chief")).get(STAFF).then().statusCode(403);
    }

    @Test
    void staff_need_a_second_factor_there_too() {
        link(officers.officer(centre, Role.ADVISER), subject);

        with(claims("one")).get(ME).then().statusCode(401);
    }

    @Test
    void a_shut_account_is_shut_to_tokens_from_elsewhere_at_once() {
        var zhao = officers.officer(centre, Role.ADVISER);
        link(zhao, subject);
        var token = KEY.sign(staffClaims("one"));
        bearer(token).get(ME).then().statusCode(200);

        admin.asks()
                .header("If-Match", "*")
                .body(Map.of("suspended", true))
                .patch(STAFF + "/" + zhao.id())
                .then()
                .statusCode(200);

        bearer(token).get(ME).then().statusCode(401);
        with(staffClaims("two")).get(ME).then().statusCode(401);
    }

    @Test
    void nobody_comes_in_any_more_when_the_link_is_gone() {
        var zhao = officers.officer(centre, Role.ADVISER);
        link(zhao, subject);
        var token = KEY.sign(staffClaims("one", "county-chief"));
        bearer(token).get(ME).then().statusCode(200);

        admin.asks()
                .delete(STAFF + "/" + zhao.id() + "/external-sign-in")
                .then()
                .statusCode(204);

        bearer(token).get(ME).then().statusCode(401);
        with(staffClaims("two", "county-chief")).get(ME).then().statusCode(401);
        admin.asks()
                .delete(STAFF + "/" + zhao.id() + "/external-sign-in")
                .then()
                .statusCode(204);
    }

    @Test
    void a_subject_is_one_account_and_an_administrator_links_the_own_branch() throws Exception {
        var zhao = officers.officer(centre, Role.ADVISER);
        var qian = officers.officer(centre, Role.ADVISER);
        var elsewhere = officers.officer(officers.centre(), Role.ADVISER);

        var answers = Parallel.times(2, i -> link(i == 0 ? zhao : qian, subject).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        link(elsewhere, "other").then().statusCode(404);
        link(admin, admin.id(), "other").then().statusCode(409).body("type", equalTo("/problems/own-account"));
        link(people.citizen(), zhao.id(), "other").then().statusCode(403);
        link(people.staff(centre.path(), Role.ADVISER), zhao.id(), "other")
                .then()
                .statusCode(403);
        link(admin, zhao.id(), " ").then().statusCode(400);
        with(new JwtClaims()).get(ME).then().statusCode(401);
    }

    @Test
    void who_became_a_citizen_by_coming_too_early_is_staff_once_linked() {
        var zhao = officers.officer(centre, Role.ADVISER);
        var early = KEY.sign(claims("one"));
        bearer(early).get(ME).then().statusCode(200).body("kind", equalTo("CITIZEN"));

        link(zhao, subject).then().statusCode(204);

        bearer(early).get(ME).then().statusCode(401);
        with(staffClaims("two"))
                .get(ME)
                .then()
                .statusCode(200)
                .body("id", equalTo(zhao.id().toString()));
    }

    @Test
    void a_citizen_with_business_of_the_own_does_not_become_staff_and_nobody_is_signed_out() throws Exception {
        var token = KEY.sign(claims("one"));
        String citizen = bearer(token).get(ME).path("id");
        People.run(() -> pool.preparedQuery("""
                        update identity.citizen set resident_id_sealed = 'x', resident_id_index = $2,
                            birth_date = '1990-01-01', resident_id_verified_at = now() where id = $1""").execute(Tuple.of(UUID.fromString(citizen), citizen)));

        var zhao = officers.officer(centre, Role.ADVISER);
        var claims = staffClaims("two");
        claims.setSubject("before " + subject);
        link(zhao, claims.getSubject()).then().statusCode(204);
        var signedIn = KEY.sign(claims);
        bearer(signedIn).get(ME).then().statusCode(200);
        link(zhao, subject).then().statusCode(409).body("type", equalTo("/problems/external-subject-is-citizen"));

        bearer(token).get("/api/v1/me/sessions").then().statusCode(200);
        bearer(signedIn).get(ME).then().statusCode(200);
    }

    @Test
    void of_administrators_who_link_one_staff_member_at_once_none_breaks_anything() throws Exception {
        var zhao = officers.officer(centre, Role.ADVISER);

        var answers = Parallel.times(8, i -> link(zhao, subject + i));

        assertThat(answers).extracting(Response::statusCode).contains(204);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 204)
                .allSatisfy(answer ->
                        answer.then().statusCode(409).body("type", equalTo("/problems/external-link-overtaken")));
    }

    @Test
    void what_is_not_good_is_answered_like_any_bad_token() {
        var forged = IssuerKey.elliptic("key-of-the-county").sign(claims("one"));
        var ofNobody = claims("one");
        ofNobody.setIssuer("https://nobody.example");
        var meantForOthers = claims("one");
        meantForOthers.setAudience("others");
        var posingAsUs = claims("one");
        posingAsUs.setIssuer("https://legalcircle.local");

        for (var token : List.of(
                forged,
                KEY.sign(ofNobody),
                KEY.sign(meantForOthers),
                KEY.sign(posingAsUs),
                KEY.unsigned(claims("one")),
                KEY.confused(claims("one")))) {
            bearer(token)
                    .get(ME)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .contentType("application/problem+json");
        }
        people.citizen().asks().get(ME).then().statusCode(200);
    }

    private Response link(Officer officer, String toSubject) {
        return link(admin, officer.id(), toSubject);
    }

    private static Response link(Person by, UUID staff, String toSubject) {
        return by.asks().body(Map.of("subject", toSubject)).put(STAFF + "/" + staff + "/external-sign-in");
    }

    private JwtClaims claims(String signIn) {
        var claims = IssuerKey.claims(issuer, OpenIdIssuerTestResource.AUDIENCE, subject, clock.instant());
        claims.setStringClaim("sid", signIn);
        return claims;
    }

    private JwtClaims staffClaims(String signIn, String... groups) {
        var claims = claims(signIn);
        claims.setStringListClaim("groups", List.of(groups));
        claims.setStringClaim("acr", "two-factors");
        return claims;
    }

    private static RequestSpecification with(JwtClaims claims) {
        return bearer(KEY.sign(claims));
    }

    private static RequestSpecification bearer(String token) {
        return given().contentType(ContentType.JSON).auth().oauth2(token);
    }
}
