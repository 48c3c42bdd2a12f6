package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.mediation.Settling.Wall;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People.Person;

/** Who mediates steps back, is replaced, or is left behind; what was begun with that one does not go on. */
@QuarkusTest
class ChangingTheMediatorTest {
    @Inject
    Settling settling;

    @Inject
    Mediating mediating;

    @Inject
    Casework casework;

    @Test
    void who_is_tied_to_a_party_stops_until_the_parties_have_chosen_another() {
        var wall = settling.drawnUp(Map.of());
        wall.signsByCode(wall.wang()).then().statusCode(201);
        calls(wall, "2026-11-25").then().statusCode(201);

        declares(wall, wall.quarrel().mediator().id(), "NEAR_KIN")
                .then()
                .statusCode(200)
                .body("stage", equalTo("ACCEPTED"));

        calls(wall, "2026-11-26").then().statusCode(403).body("type", equalTo("/problems/mediator-only"));
        wall.drawsUp(Map.of()).then().statusCode(403);
        assertThat(wall.quarrel().kept().mediatorId()).isNull();
        var quarrel = wall.quarrel();
        quarrel.applicant()
                .asks()
                .get("/api/v1/mediations/{id}/sessions", quarrel.id())
                .then()
                .body("[0].calledOffAt", notNullValue());
        agreement(quarrel.applicant(), wall).then().statusCode(404);
        assertThat(tellings(quarrel.applicant(), wall)).noneMatch(words -> words.contains("利害") || words.contains("亲"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(notices(quarrel.applicant()))
                        .contains(
                                "MEDIATION_WITHOUT_MEDIATOR",
                                "MEDIATION_SESSION_CALLED_OFF",
                                "MEDIATION_AGREEMENT_ANNULLED"));

        var other = pooled(wall);
        for (var party : List.of(wall.wang(), wall.li())) {
            chooses(wall, party, other).then().statusCode(200);
        }
        assertThat(quarrel.stage()).isEqualTo("ASSIGNED");
        assertThat(quarrel.kept().mediatorId()).isEqualTo(other);
        assertThat(quarrel.matter().stage()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void a_neighbour_goes_on_once_all_parties_want_that_knowing_it() {
        var wall = settling.assigned();
        var neighbour = pooled(wall);
        for (var party : List.of(wall.wang(), wall.li())) {
            chooses(wall, party, neighbour).then().statusCode(200);
        }
        declares(wall, neighbour, "NEIGHBOUR").then().statusCode(200).body("mediatorId", nullValue());

        chooses(wall, wall.wang(), neighbour).then().statusCode(200).body("mediatorId", nullValue());
        chooses(wall, wall.li(), neighbour).then().statusCode(200).body("mediatorId", equalTo(neighbour.toString()));
        declares(wall, neighbour, "NEIGHBOUR").then().statusCode(200).body("mediatorId", equalTo(neighbour.toString()));
    }

    @Test
    void who_does_not_mediate_it_stops_nothing() {
        var wall = settling.mediated();

        declares(wall, pooled(wall), "NEAR_KIN").then().statusCode(200).body("stage", equalTo("MEDIATING"));
    }

    @Test
    void an_agreement_that_binds_stands_whatever_is_said_of_its_mediator() {
        var wall = settling.agreed();

        declares(wall, wall.quarrel().mediator().id(), "NEAR_KIN")
                .then()
                .statusCode(200)
                .body("stage", equalTo("PERFORMING"));
        wall.agreement().then().body("effectiveOn", equalTo("2026-11-23"));
    }

    @Test
    void a_draft_signed_by_some_is_annulled_and_another_drawn_up() {
        var wall = settling.drawnUp(Map.of());
        var code = wall.codeFor(wall.li());
        var first = wall.hash();
        wall.signsByCode(wall.wang()).then().statusCode(201);
        wall.drawsUp(Map.of("facts", "另一种说法。")).then().statusCode(409);
        wall.quarrel()
                .does(wall.quarrel().staff(), "agreement/annulment", Map.of("ground", "TEXT_WRONG"))
                .then()
                .statusCode(403);

        wall.does("agreement/annulment", Map.of("ground", "TEXT_WRONG")).then().statusCode(200);

        wall.agreement().then().statusCode(404);
        wall.drawsUp(Map.of("facts", "另一种说法。")).then().statusCode(201).body("signatures", hasSize(0));
        wall.signs(wall.li(), code, first).then().statusCode(409);
        assertThat(casework.rows(
                        "select from mediation.agreement_signature s join mediation.agreement a on a.id = agreement_id"
                                + " where matter_id = $1",
                        wall.quarrel().id()))
                .hasSize(1);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(tellings(wall.quarrel().applicant(), wall)).anyMatch(words -> words.contains("有误")));
        assertThat(notices(wall.quarrel().applicant())).contains("MEDIATION_AGREEMENT_TO_SIGN");
    }

    @Test
    void what_came_to_nothing_has_no_draft_to_annul() {
        var wall = settling.drawnUp(Map.of());
        wall.does("termination", Map.of()).then().statusCode(200);

        wall.does("agreement/annulment", Map.of("ground", "TEXT_WRONG"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/mediation-stage-forbids"));
    }

    @Test
    void an_agreement_that_binds_is_not_annulled() {
        var wall = settling.agreed();

        wall.does("agreement/annulment", Map.of("ground", "PARTY_RECONSIDERED"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/agreement-in-effect"));
    }

    @Test
    void what_was_drawn_up_below_does_not_bind_above() {
        var wall = settling.drawnUp(Map.of());
        wall.signsByCode(wall.wang()).then().statusCode(201);
        wall.signsByCode(wall.li()).then().statusCode(201);
        var quarrel = wall.quarrel();
        quarrel.staffDo("transfer", Map.of("reason", "一次调解未成。")).then().statusCode(200);
        wall.agreement().then().statusCode(200).body("signatures", hasSize(2));

        var above = quarrel.county().above(Role.MEDIATOR);
        quarrel.matter().does(above, "hand-over/acceptance", Map.of()).then().statusCode(200);

        agreement(quarrel.applicant(), wall).then().statusCode(404);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(tellings(quarrel.applicant(), wall)).anyMatch(words -> words.contains("移交其他调解组织")));
    }

    @Test
    void who_takes_over_draws_up_anew() {
        var wall = settling.drawnUp(Map.of());
        wall.signsByCode(wall.wang()).then().statusCode(201);
        var other = pooled(wall);

        wall.quarrel()
                .matter()
                .does(wall.quarrel().staff(), "assignment", Map.of("workerId", other))
                .then()
                .statusCode(200);

        agreement(wall.quarrel().applicant(), wall).then().statusCode(404);
        assertThat(casework.rows(
                                "select annulment_ground from mediation.agreement where matter_id = $1",
                                wall.quarrel().id())
                        .get(0)
                        .getString(0))
                .isEqualTo("MEDIATOR_CHANGED");
    }

    @Test
    void a_session_is_moved_and_called_off_before_it_begins_and_the_parties_hear_of_it() {
        var wall = settling.assigned();
        var session = calls(wall, "2026-11-25").then().statusCode(201).extract().<String>path("id");
        wall.does("sessions/" + session + "/move", meeting("2026-11-26"))
                .then()
                .statusCode(200)
                .body("startsAt", equalTo("2026-11-26T10:00:00+08:00"));
        calls(wall, "2026-11-25").then().statusCode(201);
        wall.does("sessions/" + session + "/cancellation", null)
                .then()
                .statusCode(200)
                .body("calledOffAt", notNullValue());
        wall.does("sessions/" + session + "/cancellation", null).then().statusCode(409);
        calls(wall, "2026-11-26").then().statusCode(201);

        Awaitility.await()
                .untilAsserted(() -> assertThat(notices(wall.quarrel().applicant()))
                        .contains("MEDIATION_SESSION_MOVED", "MEDIATION_SESSION_CALLED_OFF"));
        wall.daysPass(4);
        wall.does("sessions/" + session + "/move", meeting("2026-11-30"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-over"));
    }

    @Test
    void the_end_is_told_to_all_sides_with_the_routes_left() {
        var quarrel = mediating.registered();
        var respondent = quarrel.respondent();
        quarrel.does(quarrel.applicant(), "termination", Map.of()).then().statusCode(200);

        quarrel.seenBy(respondent).then().body("routesLeft", hasItem("COURT"));
        Awaitility.await().untilAsserted(() -> assertThat(notices(respondent)).contains("MEDIATION_ENDED"));
    }

    private UUID pooled(Wall wall) {
        var county = wall.quarrel().county();
        return mediating.mediator(county.above(Role.BUREAU_ADMIN), county.station());
    }

    private static Response declares(Wall wall, UUID mediator, String tie) {
        return wall.quarrel()
                .staffDo("relations", Map.of("partyId", wall.li(), "mediatorId", mediator, "relation", tie));
    }

    private static Response chooses(Wall wall, UUID party, UUID mediator) {
        return wall.quarrel()
                .does(wall.quarrel().staff(), "mediator-choice", Map.of("mediatorId", mediator, "partyId", party));
    }

    private static Response calls(Wall wall, String day) {
        return wall.does("sessions", meeting(day));
    }

    private static Map<String, Object> meeting(String day) {
        return new HashMap<>(Map.of(
                "startsAt",
                day + "T10:00:00+08:00",
                "endsAt",
                day + "T11:00:00+08:00",
                "channel",
                "PHONE",
                "agreedOtherwise",
                true));
    }

    private static Response agreement(Person who, Wall wall) {
        return who.asks()
                .get("/api/v1/mediations/{id}/agreement", wall.quarrel().id());
    }

    private static List<String> tellings(Person who, Wall wall) {
        return who.asks()
                .get("/api/v1/matters/{id}/timeline?limit=100", wall.quarrel().id())
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == 'TOLD' }.note");
    }

    private static List<String> notices(Person who) {
        return who.asks()
                .get("/api/v1/notices?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }
}
