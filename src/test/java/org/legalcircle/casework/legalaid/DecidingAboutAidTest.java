package org.legalcircle.casework.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legalcircle.casework.legalaid.Aiding.completeForm;
import static org.legalcircle.casework.legalaid.Aiding.does;
import static org.legalcircle.casework.legalaid.Aiding.officer;
import static org.legalcircle.casework.legalaid.Aiding.reasons;
import static org.legalcircle.casework.legalaid.Aiding.refused;
import static org.legalcircle.casework.legalaid.Aiding.seenBy;
import static org.legalcircle.casework.legalaid.Aiding.show;
import static org.legalcircle.casework.legalaid.Aiding.stage;
import static org.legalcircle.casework.legalaid.Aiding.submitted;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class DecidingAboutAidTest {
    @Inject
    Casework casework;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @Inject
    Officers officers;

    @Test
    void aid_is_granted_and_the_matter_with_it() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = submitted(county, citizen);
        does(officer(county), id, "grant", reasons()).then().statusCode(200);
        assertThat(stage(citizen, id)).isEqualTo("GRANTED");
        assertThat(matter(citizen, id).stage()).isEqualTo("ACCEPTED");
        assertThat(show(citizen, id).<String>path("decision.kind")).isEqualTo("GRANT");
        assertThat(show(citizen, id).<List<String>>path("decision.routes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant", "refusal"})
    void an_officer_of_another_township_does_not_find_it(String what) {
        var county = casework.county();
        var id = submitted(county, people.citizen());
        var elsewhere = county.elsewhere(Role.LEGAL_AID_OFFICER);
        refused(seenBy(elsewhere, id), 404, "aid-application-not-found");
        refused(does(elsewhere, id, what, reasons()), 404, "aid-application-not-found");
        refused(does(officer(casework.county()), id, what, reasons()), 404, "aid-application-not-found");
    }

    @Test
    void other_staff_may_not_even_ask() {
        var county = casework.county();
        var id = submitted(county, people.citizen());
        assertThat(seenBy(county.staff(Role.MEDIATOR), id).statusCode()).isEqualTo(403);
        assertThat(does(county.staff(Role.MEDIATOR), id, "grant", reasons()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void that_staff_read_it_is_recorded() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = submitted(county, citizen);
        var officer = officer(county);
        seenBy(officer, id).then().statusCode(200);
        assertThat(casework.rows(
                        "select from platform.read_audit where reader_id = $1 and subject_id = $2 and resource = $3",
                        officer.id(),
                        citizen.id(),
                        "casework.legalaid:" + id))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"acceptance, note", "refusal, reason"})
    void the_desk_of_all_lines_neither_grants_nor_refuses_aid(String what, String field) {
        var county = casework.county();
        var citizen = people.citizen();
        var id = submitted(county, citizen);
        refused(matter(citizen, id).does(officer(county), what, Map.of(field, "就这样。")), 409, "aid-decision-required");
        assertThat(stage(citizen, id)).isEqualTo("SUBMITTED");
        assertThat(matter(citizen, id).stage()).isEqualTo("SUBMITTED");
    }

    @Test
    void of_two_officers_who_decide_at_once_one_does() throws Exception {
        var county = casework.county();
        var citizen = people.citizen();
        var id = submitted(county, citizen);
        var one = officer(county);
        var other = officer(county);
        var seen = seenBy(one, id).header("ETag");
        var answers = Parallel.times(
                2,
                number -> does(number == 0 ? one : other, id, number == 0 ? "grant" : "refusal", reasons(), seen)
                        .statusCode());
        assertThat(answers).contains(200).containsAnyOf(409, 412);
        assertThat(casework.rows("select from legalaid.decision where application_id = $1", UUID.fromString(id)))
                .hasSize(1);
    }

    @Test
    void a_decision_never_changes_in_the_database() {
        var county = casework.county();
        var id = submitted(county, people.citizen());
        does(officer(county), id, "grant", reasons()).then().statusCode(200);
        assertThatThrownBy(() -> casework.rows(
                        "update legalaid.decision set kind = 'REFUSAL' where application_id = $1 returning id",
                        UUID.fromString(id)))
                .hasMessageContaining("never changes");
    }

    @Test
    void nobody_decides_twice() {
        var county = casework.county();
        var id = submitted(county, people.citizen());
        does(officer(county), id, "grant", reasons()).then().statusCode(200);
        refused(does(officer(county), id, "refusal", reasons()), 409, "aid-stage-forbids");
        refused(does(officer(county), id, "grant", reasons(), "\"0\""), 412, "stale");
    }

    @Test
    void while_other_bodies_are_asked_the_days_are_not_counted() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = submitted(county, citizen);
        var before = due(citizen, id);
        ask(county, id);
        assertThat(matter(citizen, id).deadline("DECISION").get("dueAt")).isNull();
        assertThat(show(citizen, id).<String>path("progress.happened")).contains("核查");
        assertThat(show(citizen, id).<String>path("verifications[0].question")).isNull();
        refused(does(officer(county), id, "grant", reasons()), 409, "aid-verification-open");
        refused(
                matter(citizen, id).does(officer(county), "supplement-request", Map.of("missing", "身份证明")),
                409,
                "aid-verification-open");

        clock.advance(Duration.ofDays(3));
        var asked = seenBy(officer(county), id).<String>path("verifications[0].id");
        var answer = Map.<String, Object>of("confirms", true, "answer", "属实。");
        does(officer(county), id, "verification/" + asked + "/answer", answer)
                .then()
                .statusCode(200);
        refused(
                does(officer(county), id, "verification/" + asked + "/answer", answer),
                409,
                "aid-verification-answered");
        var again = matter(citizen, id).citizen();
        // of the three days the first is the one of the submission, which does not count anyway
        assertThat(due(again, id)).isEqualTo(before.plus(Duration.ofDays(2)));
        does(officer(county), id, "grant", reasons()).then().statusCode(200);
    }

    @Test
    void with_two_questions_open_the_first_answer_does_not_start_the_clock() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = submitted(county, citizen);
        ask(county, id);
        ask(county, id);
        var asked = seenBy(officer(county), id).<List<String>>path("verifications.id");
        var answer = Map.<String, Object>of("confirms", false, "answer", "不属实。");
        does(officer(county), id, "verification/" + asked.get(0) + "/answer", answer)
                .then()
                .statusCode(200);
        assertThat(matter(citizen, id).deadline("DECISION").get("dueAt")).isNull();
        does(officer(county), id, "verification/" + asked.get(1) + "/answer", answer)
                .then()
                .statusCode(200);
        assertThat(matter(citizen, id).deadline("DECISION").get("dueAt")).isNotNull();
        refused(
                does(officer(county), id, "verification/" + UUID.randomUUID() + "/answer", answer),
                404,
                "aid-verification-not-found");
    }

    @Test
    void who_is_recused_does_not_review() {
        var county = casework.county();
        var id = submitted(county, people.citizen());
        var officer = officer(county);
        does(officer, id, "recusal", Map.of("ground", "NEAR_RELATIVE")).then().statusCode(200);
        refused(does(officer, id, "grant", reasons()), 403, "aid-reviewer-recused");
        refused(
                does(officer, id, "recusal", Map.of("ground", "OTHER", "staffId", UUID.randomUUID())),
                403,
                "aid-recusal-of-others");
        var third = officer(county);
        does(county.above(Role.BUREAU_ADMIN), id, "recusal", Map.of("ground", "OTHER", "staffId", third.id()))
                .then()
                .statusCode(200);
        refused(does(third, id, "grant", reasons()), 403, "aid-reviewer-recused");
        does(officer(county), id, "grant", reasons()).then().statusCode(200);
    }

    @Test
    void who_has_the_name_of_a_party_does_not_review() {
        var county = casework.county();
        var form = completeForm(county.station().id());
        var applicant = new HashMap<String, Object>(Map.of("name", "赵敏"));
        applicant.putAll(Map.of("identityNumber", Aiding.OWN_NUMBER, "mobile", "13800001234"));
        applicant.putAll(Map.of("address", "江山市", "fixedIncome", false));
        form.put("applicant", applicant);
        var id = submitted(people.citizen(), form);
        var namesake = officers.at(county.employed(Role.LEGAL_AID_OFFICER), Role.LEGAL_AID_OFFICER);
        refused(does(namesake, id, "grant", reasons()), 403, "aid-reviewer-may-be-party");
    }

    @Test
    void a_case_that_lies_elsewhere_goes_to_the_competent_agency() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = submitted(county, citizen);
        does(officer(county), id, "referral", Map.of("agency", "杭州市上城区法律援助中心"))
                .then()
                .statusCode(200);
        assertThat(show(citizen, id).<String>path("referredTo")).contains("上城区");
        assertThat(stage(citizen, id)).isEqualTo("REFERRED");
        assertThat(matter(citizen, id).stage()).isEqualTo("DECLINED");
    }

    @ParameterizedTest(name = "{0} hours: late {1}")
    @CsvSource({"24, false", "25, true"})
    void a_place_of_detention_has_a_day_to_pass_it_on(int hours, boolean late) {
        var county = casework.county();
        var id = submitted(county, people.citizen());
        var now = clock.instant();
        var told = Map.<String, Object>of(
                "place", "江山市看守所",
                "receivedAt", now.minus(Duration.ofHours(hours)).toString(),
                "forwardedAt", now.toString());
        does(officer(county), id, "forwarding", told).then().statusCode(200);
        assertThat(casework.rows("select late from legalaid.forwarding where application_id = $1", UUID.fromString(id))
                        .get(0)
                        .getBoolean(0))
                .isEqualTo(late);
    }

    @Test
    void nothing_is_passed_on_before_it_is_received() {
        var county = casework.county();
        var id = submitted(county, people.citizen());
        var now = clock.instant();
        var told = Map.<String, Object>of(
                "place",
                "江山市看守所",
                "receivedAt",
                now.toString(),
                "forwardedAt",
                now.minusSeconds(1).toString());
        refused(does(officer(county), id, "forwarding", told), 422, "aid-forwarding-unsound");
    }

    @ParameterizedTest(name = "submitted {0}, decided until {1}")
    @CsvSource({
        "2026-02-13T10:00:00+08:00, 2026-02-25T00:00:00+08:00",
        "2026-09-28T10:00:00+08:00, 2026-10-09T00:00:00+08:00",
        "2026-11-23T10:00:00+08:00, 2026-12-01T00:00:00+08:00"
    })
    void seven_days_end_on_no_holiday(String submitted, String due) {
        clock.set(OffsetDateTime.parse(submitted).toInstant());
        var citizen = people.citizen();
        var id = submitted(casework.county(), citizen);
        assertThat(due(citizen, id)).isEqualTo(OffsetDateTime.parse(due).toInstant());
    }

    private static void ask(County county, String id) {
        does(officer(county), id, "verification", Map.of("body", "江山市民政局", "question", "是否为低保家庭？"))
                .then()
                .statusCode(200);
    }

    private Instant due(Person citizen, String id) {
        return Casework.instant(matter(citizen, id).deadline("DECISION").get("dueAt"));
    }

    private Submitted matter(Person citizen, String id) {
        return new Submitted(casework, citizen.id(), UUID.fromString(id), null);
    }
}
