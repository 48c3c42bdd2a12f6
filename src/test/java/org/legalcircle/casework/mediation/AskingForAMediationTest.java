package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;

@QuarkusTest
class AskingForAMediationTest {
    @Inject
    Mediating mediating;

    @Inject
    Casework casework;

    @Inject
    People people;

    @Test
    void a_request_makes_a_matter_with_a_number_and_a_mediation_inside() {
        var quarrel = mediating.registered();

        assertThat(quarrel.matter().number()).startsWith("MED-");
        assertThat(quarrel.stage()).isEqualTo("REGISTERED");
        quarrel.seenBy(quarrel.applicant())
                .then()
                .statusCode(200)
                .body("stage", equalTo("REGISTERED"))
                .body("matterStage", equalTo("SUBMITTED"))
                .body("facts", equalTo("邻居翻建围墙，占用共用通道。"))
                .body("risk", nullValue())
                .body("parties[0].name", equalTo("王小明"))
                .body("parties[0].consent", equalTo("GIVEN"))
                .body("parties[0].own", equalTo(true))
                .body("parties[1].name", equalTo("李*"))
                .body("parties[1].consent", equalTo("PENDING"))
                .body("parties[1].address", nullValue());
    }

    @Test
    void nobody_else_sees_it_but_the_staff_of_the_branch_and_that_is_recorded() {
        var quarrel = mediating.registered();

        quarrel.seenBy(people.citizen()).then().statusCode(404);
        quarrel.seenBy(quarrel.county().elsewhere(Role.MEDIATOR)).then().statusCode(404);
        quarrel.seenBy(quarrel.county().staff(Role.ADVISER)).then().statusCode(403);
        assertThat(readings(quarrel)).isZero();
        quarrel.seenBy(quarrel.county().above(Role.BUREAU_ADMIN))
                .then()
                .statusCode(200)
                .body("parties[1].name", equalTo("李大勇"))
                .body("risk", equalTo("LOW"));
        assertThat(readings(quarrel)).isEqualTo(1);
    }

    private long readings(Mediating.Quarrel quarrel) {
        return casework.rows(
                        "select from platform.read_audit where resource = $1", "casework.mediation:" + quarrel.id())
                .size();
    }

    @Test
    void names_and_numbers_are_kept_sealed() {
        var quarrel = mediating.registered();

        var kept = casework.rows(
                "select encode(particulars, 'escape') from mediation.party where mediation_id = $1", quarrel.id());
        assertThat(kept).hasSize(2).noneMatch(row -> row.getString(0).contains("mobile"));
        assertThat(casework.rows("select payload::text from platform.event where aggregate_id = $1", quarrel.id()))
                .isNotEmpty()
                .noneMatch(row -> row.getString(0).contains("王"));
    }

    @Test
    void each_side_has_somebody() {
        refused(List.of(Mediating.party("APPLICANT", "王"), Mediating.party("APPLICANT", "张")), "both-sides-required");
        refused(List.of(Mediating.party("RESPONDENT", "王"), Mediating.party("RESPONDENT", "张")), "both-sides-required");
    }

    @Test
    void both_sides_are_not_reached_by_one_phone() {
        var wang = Mediating.party("APPLICANT", "王");
        var li = Mediating.party("RESPONDENT", "李");
        li.put("mobile", wang.get("mobile"));
        refused(List.of(wang, li), "phone-of-both-sides");
        li.remove("mobile");
        wang.remove("mobile");
        ask(Map.of("parties", List.of(wang, li))).then().statusCode(201);
    }

    @Test
    void a_minor_has_a_guardian_who_proves_it() {
        var minor = Mediating.party("RESPONDENT", "李小小");
        minor.put("birthDate", "2008-11-24");
        refused(List.of(Mediating.party("APPLICANT", "王"), minor), "guardian-required");
        minor.put("representative", new HashMap<>(Map.of("capacity", "GUARDIAN", "name", "李大勇")));
        refused(List.of(Mediating.party("APPLICANT", "王"), minor), "representative-proof-required");
        minor.put("representative", Map.of("capacity", "GUARDIAN", "name", "李大勇", "proof", "户口簿"));
        ask(Map.of("parties", List.of(Mediating.party("APPLICANT", "王"), minor)))
                .then()
                .statusCode(201);
    }

    @Test
    void people_were_born_long_ago_and_on_days_there_were() {
        var old = Mediating.party("RESPONDENT", "李大勇");
        old.put("birthDate", "1950-02-28");
        var quarrel = mediating.registered(Map.of("parties", List.of(Mediating.party("APPLICANT", "王"), old)));
        quarrel.seenBy(quarrel.staff()).then().statusCode(200);
        old.put("birthDate", "1950-02-29");
        refused(List.of(Mediating.party("APPLICANT", "王"), old), "birth-date-unsound");
    }

    @Test
    void who_turns_eighteen_today_needs_none() {
        var grown = Mediating.party("RESPONDENT", "李小小");
        grown.put("birthDate", "2008-11-23");
        ask(Map.of("parties", List.of(Mediating.party("APPLICANT", "王"), grown)))
                .then()
                .statusCode(201);
    }

    @Test
    void a_company_is_known_by_a_code_that_can_be_right() {
        var company = Mediating.party("RESPONDENT", "某某公司");
        company.put("kind", "LEGAL");
        company.put("identityNumber", "1133088100263025XE");
        refused(List.of(Mediating.party("APPLICANT", "王"), company), "identity-number-unsound");
        company.put("identityNumber", "1133088100263025XD");
        ask(Map.of("parties", List.of(Mediating.party("APPLICANT", "王"), company)))
                .then()
                .statusCode(201);
    }

    @Test
    void a_persons_number_can_be_right_and_tells_of_minors() {
        var person = Mediating.party("RESPONDENT", "李大勇");
        person.put("identityNumber", "110105194912310021");
        refused(List.of(Mediating.party("APPLICANT", "王"), person), "identity-number-unsound");
        person.put("identityNumber", "330000201501010010");
        refused(List.of(Mediating.party("APPLICANT", "王"), person), "guardian-required");
        person.put("identityNumber", "11010519491231002X");
        ask(Map.of("parties", List.of(Mediating.party("APPLICANT", "王"), person)))
                .then()
                .statusCode(201);
    }

    @Test
    void nobody_was_born_on_another_day_than_the_number_tells() {
        var person = Mediating.party("RESPONDENT", "李大勇");
        person.put("identityNumber", "11010519491231002X");
        person.put("birthDate", "1949-12-30");
        refused(List.of(Mediating.party("APPLICANT", "王"), person), "birth-date-unsound");
        person.put("birthDate", "1949-12-31");
        ask(Map.of("parties", List.of(Mediating.party("APPLICANT", "王"), person)))
                .then()
                .statusCode(201);
    }

    @Test
    void what_has_not_happened_is_not_mediated() {
        problem(ask(Map.of("happenedOn", "2026-11-24")), 422, "not-happened-yet");
        ask(Map.of("happenedOn", "2026-11-23")).then().statusCode(201);
    }

    @Test
    void who_acts_for_somebody_else_proves_it() {
        problem(ask(Map.of("standing", "AGENT")), 422, "proof-required");
        ask(Map.of("standing", "AGENT", "proof", "委托书 17")).then().statusCode(201);
    }

    private void refused(List<?> parties, String problem) {
        problem(ask(Map.of("parties", parties)), 422, problem);
    }

    private Response ask(Map<String, ?> other) {
        return mediating.request(people.citizen(), casework.county(), other);
    }

    private static void problem(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", equalTo("/problems/" + type));
    }
}
