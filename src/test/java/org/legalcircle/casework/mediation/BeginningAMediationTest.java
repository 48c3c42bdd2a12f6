package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BeginningAMediationTest {
    @Inject
    Mediating mediating;

    @Test
    void it_is_taken_up_once_all_parties_consent() {
        var quarrel = mediating.registered();

        assertThat(quarrel.matter().deadline("DECISION").get("ruleId")).isEqualTo("PM-H1");
        assertThat(quarrel.matter().deadline("DECISION").get("dueAt")).isEqualTo("2026-12-01T00:00:00+08:00");
        quarrel.matter()
                .does(quarrel.staff(), "acceptance", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/consent-missing"));
        assertThat(quarrel.matter().stage()).isEqualTo("SUBMITTED");

        quarrel.staffDo("parties/" + quarrel.parties().get(1) + "/consent", Map.of("consents", true))
                .then()
                .statusCode(200);
        quarrel.matter().does(quarrel.staff(), "acceptance", Map.of()).then().statusCode(200);
        assertThat(quarrel.stage()).isEqualTo("ACCEPTED");
        assertThat(quarrel.matter().deadline("CONCLUSION").get("ruleId")).isEqualTo("PM-01");
        assertThat(quarrel.matter().deadline("CONCLUSION").get("dueAt")).isEqualTo("2026-12-24T00:00:00+08:00");
    }

    @Test
    void it_goes_on_to_a_mediator_and_to_the_first_session() {
        var quarrel = mediating.mediating();

        assertThat(quarrel.stage()).isEqualTo("MEDIATING");
        assertThat(quarrel.kept().mediatorId()).isEqualTo(quarrel.mediator().id());
        quarrel.seenBy(quarrel.mediates()).then().statusCode(200);
    }
}
