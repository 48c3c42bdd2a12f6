package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class TellingThePoliceTest {
    private static final Map<String, String> NOTICE = Map.of("station", "贺村派出所", "note", "已记录。");

    @Inject
    Mediating mediating;

    @Inject
    Settling settling;

    @Test
    void where_the_risk_is_high_nobody_mediates_before_the_police_know() {
        var quarrel = mediating.accepted(Map.of("risk", "HIGH"));
        var body = Map.of("workerId", quarrel.mediator().id());

        quarrel.matter()
                .does(quarrel.staff(), "assignment", body)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/police-notice-required"));
        quarrel.staffDo("police-notice", NOTICE).then().statusCode(200);
        quarrel.matter().does(quarrel.staff(), "assignment", body).then().statusCode(200);
        assertThat(quarrel.stage()).isEqualTo("ASSIGNED");
    }

    @Test
    void the_parties_do_not_learn_of_it() {
        var quarrel = mediating.accepted(Map.of("risk", "HIGH"));
        var before = quarrel.matter().timeline();
        quarrel.staffDo("police-notice", NOTICE).then().statusCode(200);

        assertThat(quarrel.matter().timeline()).isEqualTo(before);
        assertThat(quarrel.matter().timelineOf(quarrel.staff())).endsWith("TOLD");
        quarrel.seenBy(quarrel.applicant())
                .then()
                .body("policeToldAt", nullValue())
                .body("risk", nullValue());
        quarrel.seenBy(quarrel.staff()).then().body("policeToldAt", notNullValue());
    }

    @Test
    void a_risk_that_grows_holds_up_the_next_step() {
        var quarrel = mediating.assigned();
        quarrel.staffDo("risk", Map.of("risk", "HIGH")).then().statusCode(200);

        var kept = quarrel.kept();
        assertThatThrownBy(() -> kept.begin(SettableClock.START)).hasMessage("POLICE_NOTICE_REQUIRED");
    }

    @Test
    void a_risk_that_grows_stops_a_mediation_that_has_begun() {
        var wall = settling.drawnUp(Map.of());
        var hash = wall.hash();
        wall.quarrel().staffDo("risk", Map.of("risk", "HIGH")).then().statusCode(200);

        held(wall.does("sessions", session()));
        held(wall.drawsUp(Map.of("facts", "另一种说法。")));
        held(wall.does("agreement/signature-codes", Map.of("partyId", wall.wang(), "textSha256", hash)));
        held(wall.does("agreement/signatures", paper(wall.wang(), hash)));
        wall.quarrel().staffDo("police-notice", NOTICE).then().statusCode(200);
        wall.does("sessions", session()).then().statusCode(201);
        wall.does("agreement/signatures", paper(wall.wang(), hash)).then().statusCode(201);
    }

    private static void held(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("/problems/police-notice-required"));
    }

    private static Map<String, ?> session() {
        return Map.of(
                "startsAt",
                "2026-11-25T10:30:00+08:00",
                "endsAt",
                "2026-11-25T12:00:00+08:00",
                "channel",
                "ON_SITE",
                "place",
                "调解室",
                "agreedOtherwise",
                true);
    }

    private static Map<String, ?> paper(UUID party, String hash) {
        return Map.of("kind", "PARTY", "partyId", party, "textSha256", hash, "scan", "SM-1", "signedOn", "2026-11-23");
    }

    @Test
    void only_staff_of_the_branch_record_it() {
        var quarrel = mediating.registered();

        quarrel.atDesk(quarrel.applicant(), "police-notice", NOTICE).then().statusCode(403);
        quarrel.atDesk(quarrel.county().elsewhere(Role.MEDIATOR), "police-notice", NOTICE)
                .then()
                .statusCode(404);
        quarrel.atDesk(quarrel.county().elsewhere(Role.BUREAU_ADMIN), "risk", Map.of("risk", "HIGH"))
                .then()
                .statusCode(404);
    }
}
