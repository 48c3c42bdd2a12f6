package org.legalcircle.casework.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.casework.legalaid.Aiding.begin;
import static org.legalcircle.casework.legalaid.Aiding.completeForm;
import static org.legalcircle.casework.legalaid.Aiding.fillIn;
import static org.legalcircle.casework.legalaid.Aiding.officer;
import static org.legalcircle.casework.legalaid.Aiding.post;
import static org.legalcircle.casework.legalaid.Aiding.refused;
import static org.legalcircle.casework.legalaid.Aiding.seenBy;
import static org.legalcircle.casework.legalaid.Aiding.show;
import static org.legalcircle.casework.legalaid.Aiding.stage;
import static org.legalcircle.casework.legalaid.Aiding.submit;
import static org.legalcircle.casework.legalaid.Aiding.submitted;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class ApplyingForAidTest {
    @Inject
    Casework casework;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    private static final String HOME = "/api/v1/legal-aid/applications";

    @Test
    void a_draft_is_kept_part_by_part_and_goes_on_on_another_phone() {
        var citizen = people.citizen();
        var form = completeForm(casework.county().station().id());
        var id = draft(citizen, Map.of("applicant", form.get("applicant")));
        fillIn(citizen, id, Map.of("dispute", form.get("dispute"))).then().statusCode(200);
        var otherPhone = again(citizen);
        var shown = show(otherPhone, id);
        assertThat(shown.<String>path("form.applicant.name")).isEqualTo("王小明");
        assertThat(shown.<String>path("form.dispute.claim")).isEqualTo("请求离婚。");
        assertThat(shown.<String>path("progress.next")).isNotBlank();
        assertThat(shown.<String>path("number")).isNull();
    }

    @Test
    void what_is_written_in_a_draft_lies_sealed_in_the_database() {
        var id = draft(people.citizen(), completeForm(UUID.randomUUID()));
        var row = casework.rows("select form from legalaid.application where id = $1", UUID.fromString(id))
                .get(0);
        assertThat(row.getBuffer(0).toString("UTF-8")).doesNotContain("王小明").doesNotContain("11010519491231002X");
    }

    @Test
    void a_draft_is_changed_only_by_who_has_seen_its_version() {
        var citizen = people.citizen();
        var id = draft(citizen, Map.of());
        refused(citizen.asks().body(Map.of()).patch(HOME + "/{id}", id), 428, "precondition-required");
        refused(citizen.asks().header("If-Match", "\"77\"").body(Map.of()).patch(HOME + "/{id}", id), 412, "stale");
    }

    @Test
    void a_draft_is_nobody_elses_and_no_staffs() {
        var county = casework.county();
        var id = draft(people.citizen(), completeForm(county.station().id()));
        refused(show(people.citizen(), id), 404, "aid-application-not-found");
        refused(seenBy(officer(county), id), 404, "aid-application-not-found");
        refused(submit(people.citizen(), id), 404, "aid-application-not-found");
    }

    @Test
    void a_draft_nobody_touches_is_forgotten() {
        var citizen = people.citizen();
        var id = draft(citizen, Map.of());
        clock.advance(Duration.ofDays(30));
        citizen = again(citizen);
        refused(show(citizen, id), 404, "aid-application-not-found");
        assertThat(list(citizen)).isEmpty();
        casework.watch();
        assertThat(casework.rows("select from legalaid.application where id = $1", UUID.fromString(id)))
                .isEmpty();
    }

    @Test
    void nobody_has_more_drafts_than_may_be() {
        var citizen = people.citizen();
        for (var i = 0; i < 5; i++) {
            draft(citizen, Map.of());
        }
        refused(begin(citizen, Map.of()), 409, "aid-too-many-drafts");
    }

    @Test
    void who_it_was_about_is_taken_over_with_consent_only() {
        var citizen = people.citizen();
        var before = draft(citizen, completeForm(UUID.randomUUID()));
        refused(post(citizen, HOME, Map.of("from", before)), 422, "aid-reuse-needs-consent");
        var taken = post(citizen, HOME, Map.of("from", before, "consentToReuse", true));
        taken.then().statusCode(201);
        var shown = show(citizen, taken.path("id"));
        assertThat(shown.<String>path("form.applicant.name")).isEqualTo("王小明");
        assertThat(shown.<Map<String, ?>>path("form.dispute")).isNull();
        assertThat(shown.<Map<String, ?>>path("form.undertaking")).isNull();
        refused(
                post(people.citizen(), HOME, Map.of("from", before, "consentToReuse", true)),
                404,
                "aid-application-not-found");
    }

    @Test
    void all_that_is_missing_is_told_at_once_in_the_language_of_the_applicant() {
        var citizen = people.citizen();
        var id = draft(citizen, Map.of());
        var refusal = citizen.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Accept-Language", "en")
                .noContentType()
                .post(HOME + "/{id}/submission", id);
        refused(refusal, 422, "aid-application-incomplete");
        assertThat(refusal.<List<String>>path("violations.pointer")).contains("/organisationId", "/applicant");
        assertThat(refusal.<List<String>>path("violations.detail")).contains("Please fill this in.");
    }

    @Test
    void an_organisation_nobody_knows_cannot_have_it() {
        var citizen = people.citizen();
        var id = draft(citizen, completeForm(UUID.randomUUID()));
        assertThat(submit(citizen, id).statusCode()).isEqualTo(404);
        assertThat(stage(citizen, id)).isEqualTo("DRAFT");
    }

    @Test
    void the_matter_has_the_identifier_of_the_application() {
        var citizen = people.citizen();
        var id = submitted(casework.county(), citizen);
        var matter = new Submitted(casework, citizen.id(), UUID.fromString(id), null);
        assertThat(matter.stage()).isEqualTo("SUBMITTED");
        assertThat(show(citizen, id).<String>path("number")).startsWith("AID-");
        assertThat(list(citizen)).containsExactly(id);
    }

    @Test
    void of_two_submissions_at_once_one_counts() throws Exception {
        var citizen = people.citizen();
        var id = draft(citizen, completeForm(casework.county().station().id()));
        var answers = Parallel.times(2, number -> submit(citizen, id).statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void what_was_submitted_is_not_filled_in_any_more() {
        var citizen = people.citizen();
        var id = submitted(casework.county(), citizen);
        refused(fillIn(citizen, id, Map.of("opponents", List.of())), 409, "aid-stage-forbids");
    }

    @Test
    void a_guardian_applies_with_a_proof() {
        var citizen = people.citizen();
        var form = completeForm(casework.county().station().id());
        form.put("agent", Map.of("standing", "GUARDIAN", "name", "王大明"));
        var refusal = submit(citizen, draft(citizen, form));
        assertThat(refusal.<List<String>>path("violations.pointer"))
                .containsExactly("/agent/identityNumber", "/agent/mobile", "/agent/relation", "/agent/proof");
    }

    @Test
    void who_does_not_supplement_in_time_is_deemed_to_have_given_up() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = submitted(county, citizen);
        var matter = new Submitted(casework, citizen.id(), UUID.fromString(id), null);
        matter.does(officer(county), "supplement-request", Map.of("missing", "请补充身份证明。"))
                .then()
                .statusCode(200);
        assertThat(show(citizen, id).<String>path("supplementDueAt")).isNotNull();
        clock.advance(Duration.ofDays(14));
        casework.watch();
        assertThat(stage(matter.citizen(), id)).isEqualTo("DEEMED_WITHDRAWN");
    }

    @Test
    void the_applicant_can_give_it_up() {
        var citizen = people.citizen();
        var id = submitted(casework.county(), citizen);
        new Submitted(casework, citizen.id(), UUID.fromString(id), null)
                .applicantDoes("withdrawal", Map.of("reason", "双方已经和好"))
                .then()
                .statusCode(200);
        assertThat(stage(citizen, id)).isEqualTo("WITHDRAWN");
    }

    private String draft(Person citizen, Map<String, ?> form) {
        return begin(citizen, form).then().statusCode(201).extract().path("id");
    }

    private List<String> list(Person citizen) {
        return citizen.asks().get(HOME).then().statusCode(200).extract().path("items.id");
    }

    private Person again(Person citizen) {
        return people.person(new Caller(citizen.id(), UUID.randomUUID(), Set.of(Role.CITIZEN), null));
    }
}
