package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;

@QuarkusTest
class EndingAMediationTest {
    @Inject
    Mediating mediating;

    @Inject
    People people;

    @Test
    void a_party_may_end_it_at_any_time_and_learns_the_routes_left() {
        var quarrel = mediating.mediating();

        quarrel.does(quarrel.applicant(), "termination", Map.of())
                .then()
                .statusCode(200)
                .body("stage", equalTo("FAILED_TERMINATED"))
                .body("routesLeft", contains("ADMINISTRATIVE", "COURT"));
        assertThat(quarrel.kept().endGround()).isEqualTo(EndGround.PARTY_ENDED);
        assertThat(quarrel.matter().stage()).isEqualTo("CONCLUDED");
        assertThat(quarrel.matter().timeline()).endsWith("CONCLUDED");
        problem(quarrel.does(quarrel.applicant(), "termination", Map.of()), 409, "mediation-stage-forbids");
    }

    @Test
    void staff_end_it_where_there_is_no_agreement_to_be_had() {
        var quarrel = mediating.mediating();

        quarrel.does(quarrel.mediates(), "termination", Map.of("ground", "PARTY_ABSENT"))
                .then()
                .statusCode(200);
        assertThat(quarrel.kept().endGround()).isEqualTo(EndGround.PARTY_ABSENT);
    }

    @Test
    void a_respondent_who_consented_may_think_better_of_it() {
        var quarrel = mediating.registered();
        var respondent = quarrel.respondent();

        quarrel.does(respondent, "termination", Map.of())
                .then()
                .statusCode(200)
                .body("stage", equalTo("REFUSED_BY_PARTY"));
        assertThat(quarrel.matter().stage()).isEqualTo("DECLINED");
    }

    @Test
    void what_happens_to_the_matter_happens_to_the_mediation() {
        var withdrawn = mediating.assigned();
        withdrawn
                .matter()
                .applicantDoes("withdrawal", Map.of("reason", "已和解"))
                .then()
                .statusCode(200);
        assertThat(withdrawn.stage()).isEqualTo("WITHDRAWN");

        var declined = mediating.registered();
        declined.matter()
                .does(declined.staff(), "refusal", Map.of("reason", "法院已受理"))
                .then()
                .statusCode(200);
        assertThat(declined.stage()).isEqualTo("NOT_ACCEPTED");

        var open = mediating.mediating();
        problem(
                open.matter().does(open.staff(), "conclusion", Map.of("result", "Done.")),
                409,
                "mediation-stage-forbids");
        assertThat(open.matter().stage()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void nobody_else_ends_it() {
        var quarrel = mediating.mediating();

        quarrel.does(people.citizen(), "termination", Map.of()).then().statusCode(404);
        quarrel.does(quarrel.county().elsewhere(Role.MEDIATOR), "termination", Map.of())
                .then()
                .statusCode(404);
        quarrel.does(quarrel.county().staff(Role.ADVISER), "termination", Map.of())
                .then()
                .statusCode(403);
        assertThat(quarrel.stage()).isEqualTo("MEDIATING");
    }

    @Test
    void of_two_who_end_it_at_once_one_does() throws Exception {
        var quarrel = mediating.mediating();

        var answers = Parallel.times(
                2, i -> quarrel.does(i == 0 ? quarrel.applicant() : quarrel.mediates(), "termination", Map.of()));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_station_passes_it_up_and_goes_on_reading_it() {
        var quarrel = mediating.assigned();
        var sender = quarrel.staff();
        quarrel.staffDo("transfer", Map.of("reason", "一次调解未成。")).then().statusCode(200);
        assertThat(quarrel.stage()).isEqualTo("ASSIGNED");
        problem(quarrel.staffDo("transfer", Map.of("reason", "再次。")), 409, "hand-over-open");

        var above = quarrel.county().above(Role.MEDIATOR);
        quarrel.matter().does(above, "hand-over/acceptance", Map.of()).then().statusCode(200);

        assertThat(quarrel.stage()).isEqualTo("TRANSFERRED_UP");
        assertThat(quarrel.kept().mediatorId()).isNull();
        quarrel.seenBy(sender)
                .then()
                .statusCode(200)
                .body("level", equalTo("COUNTY_CENTRE"))
                .body("stage", equalTo("TRANSFERRED_UP"));
        quarrel.seenBy(quarrel.county().elsewhere(Role.MEDIATOR)).then().statusCode(404);
        quarrel.does(sender, "termination", Map.of()).then().statusCode(404);
        quarrel.atDesk(above, "transfer", Map.of("reason", "再向上。"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-above"));
    }

    private static void problem(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", equalTo("/problems/" + type));
    }
}
