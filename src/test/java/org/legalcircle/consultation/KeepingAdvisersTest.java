package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People.Person;

/** Who is made an adviser, who no longer is one, and what that means for slots and bookings. */
@QuarkusTest
class KeepingAdvisersTest {
    private static final String PROFILE = "/api/v1/desk/advisers/{id}/profile";

    @Inject
    Bureau bureau;

    @Inject
    Officers officers;

    private OrganisationSummary centre;
    private Person admin;
    private Officers.Officer member;

    @BeforeEach
    void somebody_is_employed() {
        centre = officers.centre();
        admin = officers.administrator(centre);
        member = officers.officer(centre, Role.ADVISER);
    }

    @Test
    void a_new_adviser_is_listed_and_has_slots_at_once() {
        put(null, "LABOUR").statusCode(200).body("active", is(true)).body("affectedBookings", empty());

        given().queryParam("organisation", centre.id())
                .get("/api/v1/advisers")
                .then()
                .statusCode(200)
                .body("items.id", contains(member.id().toString()))
                .body("items[0].topics", contains("LABOUR"))
                .body("items[0].organisationId", is(centre.id().toString()));
        assertThat(bureau.freeSlots(member.id())).isNotEmpty();
    }

    @Test
    void advisers_are_found_by_topic_and_branch_page_by_page() {
        var second = officers.officer(centre, Role.ADVISER);
        put(null, "LABOUR").statusCode(200);
        putFor(second.id(), null, "LABOUR", "LENDING").statusCode(200);

        given().queryParam("organisation", centre.id())
                .queryParam("topic", "LENDING")
                .get("/api/v1/advisers")
                .then()
                .body("items.id", contains(second.id().toString()));
        var first = given().queryParam("organisation", centre.id())
                .queryParam("limit", 1)
                .get("/api/v1/advisers");
        var rest = given().queryParam("organisation", centre.id())
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/api/v1/advisers");
        assertThat(List.of(first.<String>path("items[0].id"), rest.<String>path("items[0].id")))
                .containsExactlyInAnyOrder(member.id().toString(), second.id().toString());
        assertThat(rest.<String>path("nextCursor")).isNull();
        given().queryParam("organisation", UUID.randomUUID())
                .get("/api/v1/advisers")
                .then()
                .statusCode(404);
        given().queryParam("topic", "FISHING").get("/api/v1/advisers").then().statusCode(400);
    }

    @Test
    void a_profile_is_changed_by_who_has_seen_its_latest_version() {
        var first = etag(put(null, "LABOUR"));

        put(null, "LENDING").statusCode(428).body("type", is("/problems/precondition-required"));
        var second = etag(put(first, "LENDING").statusCode(200));
        put(first, "CRIMINAL").statusCode(412).body("type", is("/problems/stale"));
        delete(first).statusCode(412);
        delete(null).statusCode(428);

        assertThat(second).isNotEqualTo(first);
        admin.asks().get(PROFILE, member.id()).then().statusCode(200).body("topics", contains("LENDING"));
    }

    @Test
    void nobody_changes_a_profile_that_was_never_there() {
        put("\"0\"", "LABOUR").statusCode(412).body("type", is("/problems/stale"));
        delete("\"0\"").statusCode(404).body("type", is("/problems/adviser-not-found"));
        admin.asks().get(PROFILE, member.id()).then().statusCode(404);
    }

    @Test
    void a_change_of_the_profile_does_not_outdate_the_opening_rules() {
        var profile = etag(put(null, "LABOUR"));
        var rules = bureau.openingRules(member.id());

        put(profile, "LENDING").statusCode(200);

        rules.put(Bureau.rules(1)).then().statusCode(200);
    }

    @Test
    void only_who_has_the_role_and_an_open_account_becomes_an_adviser() {
        var auditor = officers.officer(centre, Role.AUDITOR);
        putFor(auditor.id(), null, "LABOUR").statusCode(422).body("type", is("/problems/not-an-adviser"));

        change(Map.of("suspended", true));
        put(null, "LABOUR").statusCode(422).body("type", is("/problems/not-an-adviser"));
        assertThat(bureau.freeSlots(member.id())).isEmpty();
    }

    @Test
    void only_an_administrator_of_the_branch_keeps_advisers() {
        var elsewhere = officers.administrator(officers.centre());
        var body = profile("LABOUR");

        elsewhere.asks().body(body).put(PROFILE, member.id()).then().statusCode(404);
        admin.asks().body(body).put(PROFILE, UUID.randomUUID()).then().statusCode(404);
        officers.at(member, Role.ADVISER)
                .asks()
                .body(body)
                .put(PROFILE, member.id())
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(body)
                .put(PROFILE, member.id())
                .then()
                .statusCode(401);
        admin.asks().body(profile()).put(PROFILE, member.id()).then().statusCode(400);
        put(null, "LABOUR").statusCode(200);
        elsewhere.asks().get(PROFILE, member.id()).then().statusCode(404);
        elsewhere
                .asks()
                .header("If-Match", "*")
                .delete(PROFILE, member.id())
                .then()
                .statusCode(404);
        officers.at(member, Role.ADVISER)
                .asks()
                .get(PROFILE, member.id())
                .then()
                .statusCode(200);
    }

    @Test
    void who_is_suspended_can_no_longer_be_booked_and_the_bookings_are_named() {
        put(null, "LABOUR").statusCode(200);
        var slots = bureau.freeSlots(member.id());
        var booked = bureau.citizen().booked(slots.get(5));
        var undecided = bureau.citizen();
        var held = undecided.held(slots.get(6));

        change(Map.of("suspended", true));
        bureau.letEverybodyHear();

        assertGone();
        bureau.citizen().holds(slots.get(7)).then().statusCode(404);
        bureau.citizen().holds(slots.get(5)).then().statusCode(409).body("type", is("/problems/slot-closed"));
        undecided.confirms(held).then().statusCode(409).body("type", is("/problems/slot-closed"));
        admin.asks()
                .get(PROFILE, member.id())
                .then()
                .body("active", is(false))
                .body("affectedBookings", contains(booked.toString()));
    }

    @Test
    void who_is_reinstated_is_brought_back_by_an_administrator() {
        var profile = etag(put(null, "LABOUR"));
        change(Map.of("suspended", true));
        bureau.letEverybodyHear();
        change(Map.of("suspended", false));
        bureau.letEverybodyHear();
        assertGone();

        put(profile, "LABOUR").statusCode(412);
        put(etag(admin.asks().get(PROFILE, member.id()).then()), "LABOUR")
                .statusCode(200)
                .body("active", is(true));

        assertThat(bureau.freeSlots(member.id())).isNotEmpty();
    }

    @Test
    void who_is_no_longer_an_adviser_by_role_can_no_longer_be_booked() {
        put(null, "LABOUR").statusCode(200);

        change(Map.of("roles", List.of("MEDIATOR")));
        bureau.letEverybodyHear();

        assertGone();
    }

    @Test
    void who_works_elsewhere_is_booked_there_and_bookings_at_the_old_place_are_named() {
        put(null, "LABOUR").statusCode(200);
        var station = officers.station(centre);
        var slots = bureau.freeSlots(member.id());
        var booked = bureau.citizen().booked(slots.get(5));

        change(Map.of("organisationId", station.id()));
        bureau.letEverybodyHear();

        given().queryParam("adviser", member.id())
                .queryParam("limit", 100)
                .get("/api/v1/slots")
                .then()
                .body("items.organisationId", everyItem(is(station.id().toString())))
                .body("items.id", not(hasItem(slots.get(5).toString())))
                .body("items.size()", is(Math.min(100, slots.size()) - (slots.size() < 100 ? 1 : 0)));
        given().queryParam("organisation", station.id())
                .get("/api/v1/advisers")
                .then()
                .body("items.id", contains(member.id().toString()));
        admin.asks()
                .get(PROFILE, member.id())
                .then()
                .body("organisationId", is(station.id().toString()))
                .body("active", is(true))
                .body("affectedBookings", contains(booked.toString()));
    }

    @Test
    void another_name_is_shown_to_citizens() {
        put(null, "LABOUR").statusCode(200);

        change(Map.of("name", "钱学敏"));
        bureau.letEverybodyHear();

        given().queryParam("adviser", member.id())
                .get("/api/v1/slots")
                .then()
                .body("items.adviserName", everyItem(is("钱学敏")));
    }

    @Test
    void an_administrator_ends_an_adviser_and_sees_which_bookings_are_left() {
        var profile = etag(put(null, "LABOUR"));
        var slots = bureau.freeSlots(member.id());
        var booked = bureau.citizen().booked(slots.get(5));

        delete(profile).statusCode(200).body("active", is(false)).body("affectedBookings", contains(booked.toString()));

        assertGone();
        change(Map.of("name", "钱学敏"));
        bureau.letEverybodyHear();
        assertGone();
        var rules = bureau.openingRules(member.id());
        rules.put(Bureau.rules(2)).then().statusCode(200);
        assertGone();
    }

    private void assertGone() {
        assertThat(bureau.freeSlots(member.id())).isEmpty();
        given().queryParam("organisation", centre.id())
                .get("/api/v1/advisers")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(member.id().toString())));
    }

    private void change(Map<String, ?> what) {
        var tag = etag(admin.asks().get("/api/v1/desk/staff/{id}", member.id()).then());
        admin.asks()
                .header("If-Match", tag)
                .body(new HashMap<>(what))
                .patch("/api/v1/desk/staff/{id}", member.id())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(String ifMatch, String... topics) {
        return putFor(member.id(), ifMatch, topics);
    }

    private ValidatableResponse putFor(UUID adviser, String ifMatch, String... topics) {
        var request = admin.asks().body(profile(topics));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(PROFILE, adviser)
                .then();
    }

    private ValidatableResponse delete(String ifMatch) {
        var request = admin.asks();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .delete(PROFILE, member.id())
                .then();
    }

    private static Map<String, ?> profile(String... topics) {
        return Map.of("topics", List.of(topics), "languages", List.of("zh-CN"), "introduction", "律师，擅长劳动争议。");
    }

    private static String etag(ValidatableResponse response) {
        return response.extract().header("ETag");
    }
}
