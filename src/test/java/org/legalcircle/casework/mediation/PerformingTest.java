package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.mediation.Settling.Wall;
import org.legalcircle.casework.mediation.usecase.RemindingParties;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;

@QuarkusTest
class PerformingTest {
    @Inject
    Settling settling;

    @Inject
    RemindingParties reminding;

    @Inject
    Pool pool;

    @Test
    void part_by_part_until_all_is_performed() {
        var wall = settling.agreed();
        performed(wall, wall.part(0), 150_000).then().statusCode(200).body("instalments[0].leftFen", equalTo(50_000));
        performed(wall, wall.part(0), 50_001).then().statusCode(422).body("detail", containsString("50000"));
        performed(wall, wall.part(0), 50_000).then().body("instalments[0].state", equalTo("PERFORMED"));
        performed(wall, wall.part(1), null).then().statusCode(200);
        assertThat(wall.quarrel().stage()).isEqualTo("PERFORMING");

        performed(wall, wall.part(2), null).then().statusCode(200);

        assertThat(wall.quarrel().stage()).isEqualTo("PERFORMED");
    }

    @Test
    void two_who_tell_of_the_same_payment_at_once_cannot_pay_too_much() throws Exception {
        var wall = settling.agreed();
        var part = wall.part(0);

        var answers = Parallel.times(2, i -> performed(wall, part, 200_000));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void who_owes_is_not_believed() {
        var wall = settling.agreed(Map.of());
        var owedToLi = settling.mediated();
        var turned = owedToLi.payment();
        turned.put("debtorId", owedToLi.wang());
        turned.put("payeeId", owedToLi.li());
        owedToLi.drawsUp(Map.of("form", "ORAL", "agreedOn", "2026-11-23", "obligations", List.of(turned)))
                .then()
                .statusCode(201);

        tells(owedToLi, owedToLi.part(0)).then().statusCode(422);
        tells(wall, wall.part(0)).then().statusCode(200);
    }

    @Test
    void a_breach_is_told_after_the_day_and_people_hear_until_when_a_court_can_be_asked() {
        var wall = settling.agreed();
        var breach = Map.of("instalmentId", wall.part(0), "kind", "BREACHED");
        wall.does("performance", breach).then().statusCode(409).body("type", equalTo("/problems/not-due-yet"));
        wall.daysPass(9);

        wall.does("performance", breach).then().statusCode(200).body("instalments[0].state", equalTo("BREACHED"));

        assertThat(wall.quarrel().stage()).isEqualTo("BREACHED");
        assertThat(told(wall))
                .contains("casework.mediation.agreement-breached", "casework.mediation.confirmation-deadline-neared");
    }

    @Test
    void reminders_are_told_once_and_only_of_what_is_still_open() {
        var wall = settling.agreed();
        var settled = settling.agreed();
        performed(settled, settled.part(0), null).then().statusCode(200);

        wall.daysPass(9);
        People.run(reminding::remindAll);
        People.run(reminding::remindAll);

        assertThat(told(wall)).containsOnlyOnce("casework.mediation.instalment-missed");
        assertThat(told(settled)).doesNotContain("casework.mediation.instalment-missed");
        Awaitility.await()
                .untilAsserted(() -> assertThat(noticesOf(wall)).contains("MEDIATION_AGREED", "INSTALMENT_AWAITED"));
    }

    @Test
    void the_debtor_is_reminded_some_days_before() {
        var wall = settling.agreed();

        wall.daysPass(6);
        People.run(reminding::remindAll);

        assertThat(told(wall))
                .containsOnlyOnce("casework.mediation.instalment-neared")
                .doesNotContain("casework.mediation.instalment-missed");
    }

    @Test
    void all_parties_ask_the_court_together_and_its_steps_are_noted_down() {
        var wall = settling.agreed();
        asks(wall, wall.wang())
                .then()
                .statusCode(200)
                .body("judicialConfirmation.stage", equalTo("ASKED"))
                .body("judicialConfirmation.documents", not(hasItems("PROOF_OF_PROPERTY")));
        step(wall, "FILED").then().statusCode(409);
        asks(wall, wall.li())
                .then()
                .statusCode(200)
                .body("judicialConfirmation.stage", equalTo("APPLIED"))
                .body("judicialConfirmation.courtClock.lastDay", equalTo("2026-11-26"));
        asks(wall, wall.li()).then().statusCode(409);

        step(wall, "FILED").then().statusCode(200).body("judicialConfirmation.courtClock.ruleId", equalTo("PM-05"));
        step(wall, "CONFIRMED").then().statusCode(200).body("judicialConfirmation.stage", equalTo("CONFIRMED"));
    }

    @Test
    void what_the_court_has_not_taken_up_is_asked_for_again() {
        var wall = settling.agreed();
        asks(wall, wall.wang()).then().statusCode(200);
        asks(wall, wall.li()).then().statusCode(200);
        step(wall, "NOT_FILED").then().statusCode(200);

        asks(wall, wall.li()).then().statusCode(200).body("judicialConfirmation.stage", equalTo("ASKED"));
        asks(wall, wall.wang()).then().statusCode(200).body("judicialConfirmation.stage", equalTo("APPLIED"));
        step(wall, "FILED").then().statusCode(200).body("judicialConfirmation.stage", equalTo("FILED"));
        asks(wall, wall.li()).then().statusCode(409);
    }

    @Test
    void what_should_have_been_told_before_is_told_at_once() {
        var wall = settling.mediated();
        var payment = wall.payment();
        payment.put("dueOn", "2026-11-24");
        payment.put("instalments", List.of());
        wall.drawsUp(Map.of("form", "ORAL", "agreedOn", "2026-11-23", "obligations", List.of(payment)))
                .then()
                .statusCode(201);

        People.run(reminding::remindAll);

        assertThat(told(wall)).containsOnlyOnce("casework.mediation.instalment-neared");
    }

    @Test
    void after_thirty_days_it_is_too_late() {
        var wall = settling.agreed();
        wall.daysPass(31);

        wall.agreement().then().body("judicialConfirmation.offered", equalTo(false));
        asks(wall, wall.wang())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/confirmation-too-late"))
                .body("detail", containsString("2026-12-23"));
    }

    @Test
    void what_the_law_excludes_is_refused_with_its_article() {
        var wall = settling.agreed(Map.of("subjects", List.of("PROPERTY_OWNERSHIP")));

        wall.agreement()
                .then()
                .body("judicialConfirmation.offered", equalTo(false))
                .body("judicialConfirmation.barriers[0].article", containsString("355"))
                .body("judicialConfirmation.barriers[0].detail", containsString("物权"));
        asks(wall, wall.wang())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-confirmable"))
                .body("barriers[0].code", equalTo("PROPERTY_OWNERSHIP"));
    }

    private static Response performed(Wall wall, UUID part, Integer fen) {
        return wall.does(
                "performance",
                fen == null
                        ? Map.of("instalmentId", part, "kind", "PERFORMED")
                        : Map.of("instalmentId", part, "kind", "PERFORMED", "amountFen", fen));
    }

    /** Wang, by the own account. */
    private static Response tells(Wall wall, UUID part) {
        return wall.quarrel()
                .does(wall.quarrel().applicant(), "performance", Map.of("instalmentId", part, "kind", "PERFORMED"));
    }

    private static Response asks(Wall wall, UUID party) {
        return wall.does("judicial-confirmation", Map.of("partyIds", List.of(party)));
    }

    private static Response step(Wall wall, String step) {
        return wall.does(
                "judicial-confirmation/court-steps",
                Map.of("step", step, "day", wall.today().toString(), "court", "江山市人民法院"));
    }

    private static List<String> noticesOf(Wall wall) {
        return wall.quarrel()
                .applicant()
                .asks()
                .get("/api/v1/notices?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }

    private List<String> told(Wall wall) {
        return People.run(() -> pool.preparedQuery("select type from platform.event where aggregate_id = $1")
                .execute(Tuple.of(wall.quarrel().id()))
                .map(rows -> Rows.each(rows, row -> row.getString(0))));
    }
}
