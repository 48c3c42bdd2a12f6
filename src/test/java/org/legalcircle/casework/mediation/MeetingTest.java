package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.mediation.Settling.Wall;
import org.legalcircle.support.Parallel;

@QuarkusTest
class MeetingTest {
    @Inject
    Settling settling;

    @Test
    void sessions_are_found_from_the_common_free_time_of_all() {
        var wall = settling.assigned();
        offers(wall, wall.wang(), "09:00", "12:00");
        offers(wall, null, "08:00", "17:00");
        proposals(wall).then().statusCode(200).body("", hasSize(0));
        offers(wall, wall.li(), "10:10", "18:00");

        proposals(wall)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].startsAt", equalTo("2026-11-25T10:30:00+08:00"))
                .body("[0].endsAt", equalTo("2026-11-25T12:00:00+08:00"));
    }

    @Test
    void a_time_that_does_not_suit_all_needs_the_mediators_word() {
        var wall = settling.assigned();

        calls(wall, "10:30", false).then().statusCode(422).body("type", equalTo("/problems/session-does-not-suit-all"));
        assertThat(wall.quarrel().stage()).isEqualTo("ASSIGNED");
        calls(wall, "10:30", true).then().statusCode(201);
        assertThat(wall.quarrel().stage()).isEqualTo("MEDIATING");
    }

    @Test
    void two_sessions_of_one_mediation_do_not_overlap_whoever_comes_first() throws Exception {
        var wall = settling.assigned();

        var answers = Parallel.times(2, i -> calls(wall, i == 0 ? "10:30" : "11:00", true));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void who_came_and_who_did_not_is_noted_down_once_it_has_begun() {
        var wall = settling.assigned();
        var session =
                calls(wall, "10:30", true).then().statusCode(201).extract().<String>path("id");
        var seen = Map.of(
                "parties",
                List.of(
                        Map.of("partyId", wall.wang(), "attendance", "PRESENT"),
                        Map.of("partyId", wall.li(), "attendance", "ABSENT")));
        wall.does("sessions/" + session + "/attendance", seen).then().statusCode(409);
        wall.daysPass(3);

        wall.does("sessions/" + session + "/attendance", seen)
                .then()
                .statusCode(200)
                .body("attendance", hasSize(2));
        wall.quarrel()
                .applicant()
                .asks()
                .get("/api/v1/mediations/{id}/sessions", wall.quarrel().id())
                .then()
                .statusCode(200)
                .body("[0].attendance.find { it.partyId == '" + wall.li() + "' }.attendance", equalTo("ABSENT"));
    }

    private static void offers(Wall wall, UUID partyOrMediator, String from, String until) {
        var body = new HashMap<String, Object>();
        body.put("times", List.of(Map.of("from", at(from), "until", at(until))));
        if (partyOrMediator != null) {
            body.put("partyId", partyOrMediator);
        }
        wall.does("free-times", body).then().statusCode(204);
    }

    private static Response proposals(Wall wall) {
        return wall.mediator()
                .asks()
                .get("/api/v1/mediations/{id}/session-proposals", wall.quarrel().id());
    }

    private static Response calls(Wall wall, String from, boolean agreedOtherwise) {
        return wall.does(
                "sessions",
                Map.of(
                        "startsAt",
                        at(from),
                        "endsAt",
                        at("12:00"),
                        "channel",
                        "ON_SITE",
                        "place",
                        "调解室",
                        "agreedOtherwise",
                        agreedOtherwise));
    }

    private static String at(String time) {
        return "2026-11-25T" + time + ":00+08:00";
    }
}
