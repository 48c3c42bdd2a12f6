package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class BeginningAMediationTest {
    @Inject
    Mediating mediating;

    @Inject
    Casework casework;

    @Inject
    SettableClock clock;

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
    void a_dispute_at_work_has_fifteen_days_from_the_request_on() {
        var quarrel = mediating.registered(Map.of("disputeType", "LABOUR"));
        assertThat(quarrel.matter().deadline("CONCLUSION"))
                .containsEntry("ruleId", "PM-10")
                .containsEntry("article", "Labour Dispute Mediation and Arbitration Law art. 14")
                .containsEntry("dueAt", "2026-12-09T00:00:00+08:00");
        clock.advance(Duration.ofDays(3));

        quarrel.staffDo("parties/" + quarrel.parties().get(1) + "/consent", Map.of("consents", true))
                .then()
                .statusCode(200);
        quarrel.matter().does(quarrel.staff(), "acceptance", Map.of()).then().statusCode(200);

        assertThat(quarrel.matter().deadline("CONCLUSION"))
                .containsEntry("ruleId", "PM-10")
                .containsEntry("dueAt", "2026-12-09T00:00:00+08:00");
    }

    @Test
    void after_fifteen_days_the_parties_hear_that_they_may_go_to_arbitration() {
        var quarrel = mediating.accepted(Map.of("disputeType", "LABOUR"));
        clock.advance(Duration.ofDays(16));
        casework.watch();

        Awaitility.await()
                .untilAsserted(() -> assertThat(quarrel.matter().timeline()).endsWith("TOLD"));
        assertThat(quarrel.matter().stage()).isEqualTo("ACCEPTED");
    }

    @Test
    void it_goes_on_to_a_mediator_and_to_the_first_session() {
        var quarrel = mediating.mediating();

        assertThat(quarrel.stage()).isEqualTo("MEDIATING");
        assertThat(quarrel.kept().mediatorId()).isEqualTo(quarrel.mediator().id());
        quarrel.seenBy(quarrel.mediates()).then().statusCode(200);
    }
}
