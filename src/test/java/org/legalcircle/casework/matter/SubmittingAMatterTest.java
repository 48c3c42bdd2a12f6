package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.casework.thin.ThinForm;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class SubmittingAMatterTest {
    @Inject
    Casework casework;

    @Inject
    People people;

    @Inject
    MatterIntake intake;

    @Inject
    MatterCourse course;

    @Inject
    SettableClock clock;

    @Test
    void a_thin_line_is_a_procedure_a_form_and_a_resource() {
        var county = casework.county();
        var matter = county.submitted();

        assertThat(matter.number()).isEqualTo("APP-" + county.station().code() + "-2026-00001");
        assertThat(matter.stage()).isEqualTo("SUBMITTED");
        assertThat(matter.timeline()).containsExactly("SUBMITTED");
        assertThat(matter.deadline("DECISION"))
                .containsEntry("ruleId", "TH-01")
                .containsEntry("article", "Thin Law art. 2")
                .containsEntry("dueAt", "2026-12-01T00:00:00+08:00");
        assertThat(casework.events(matter.id(), "matter-submitted")).hasSize(1);
    }

    @Test
    void it_is_in_the_list_of_its_applicant_and_in_nobody_elses() {
        var county = casework.county();
        var first = county.submitted();
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        var second = county.submittedBy(first.citizen());

        first.citizen()
                .asks()
                .get("/api/v1/matters")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(second.number(), first.number())));
        var stranger = people.citizen();
        stranger.asks().get("/api/v1/matters").then().body("items.size()", equalTo(0));
        stranger.asks().get("/api/v1/matters/{id}", first.id()).then().statusCode(404);
        stranger.asks().get("/api/v1/matters/{id}/timeline", first.id()).then().statusCode(404);
    }

    @Test
    void numbers_have_no_gaps_when_many_submit_at_once() throws Exception {
        var county = casework.county();
        var citizens = IntStream.range(0, 12).mapToObj(i -> people.citizen()).toList();

        var answers = Parallel.times(
                12, i -> casework.submit(citizens.get(i), county.station().id(), UUID.randomUUID()));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        var numbers = answers.stream()
                .map(answer -> answer.<String>path("number"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(numbers).hasSize(12);
        assertThat(numbers.last()).endsWith("-00012");
    }

    @Test
    void a_consultation_becomes_a_matter_once_and_what_is_refused_uses_no_number() {
        var county = casework.county();
        var origin = UUID.randomUUID();
        var first = converted(county, Standing.SELF, origin);
        People.run(() -> intake.submit(first));
        var again = converted(county, Standing.SELF, origin);

        assertThatThrownBy(() -> People.run(() -> intake.submit(again))).hasMessageContaining("matter_converted_once");

        assertThat(county.submitted().number()).endsWith("-00002");
    }

    @Test
    void who_acts_for_somebody_else_names_a_proof() {
        var agent = converted(casework.county(), Standing.AGENT, null);

        assertThatThrownBy(() -> People.run(() -> intake.submit(agent)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(MatterRefusal.PROOF_REQUIRED));
    }

    private NewMatter converted(Casework.County county, Standing standing, UUID origin) {
        return new NewMatter(
                ServiceLine.APPRAISAL,
                people.citizen().id(),
                standing,
                null,
                county.station().id(),
                new ThinForm(county.station().id(), "Whose wall is it?"),
                origin == null ? null : OriginKind.BOOKING,
                origin);
    }

    @Test
    void each_organisation_and_each_year_counts_on_its_own() {
        var county = casework.county();
        county.submitted();
        var elsewhere = casework.submit(people.citizen(), county.other().id(), UUID.randomUUID());
        clock.set(Instant.parse("2026-12-31T16:00:00Z"));

        assertThat(elsewhere.<String>path("number"))
                .isEqualTo("APP-" + county.other().code() + "-2026-00001");
        assertThat(county.submitted().number())
                .isEqualTo("APP-" + county.station().code() + "-2027-00001");
    }

    @Test
    void the_same_key_submits_once() {
        var county = casework.county();
        var citizen = people.citizen();
        var key = UUID.randomUUID();

        var first = casework.submit(citizen, county.station().id(), key);
        var again = casework.submit(citizen, county.station().id(), key);

        assertThat(again.asString()).isEqualTo(first.asString());
        citizen.asks().get("/api/v1/matters").then().body("items.size()", equalTo(1));
    }

    @Test
    void what_was_filled_in_is_kept_sealed_and_read_back_by_the_line() {
        var matter = casework.county().submitted();

        assertThat(casework.rows("select form from casework.matter where id = $1", matter.id())
                        .get(0)
                        .getBuffer(0)
                        .toString())
                .doesNotContain("wall");
        assertThat(People.run(() -> intake.form(matter.id(), ThinForm.class)).question())
                .isEqualTo("Whose wall is it?");
    }

    @Test
    void the_database_lets_nobody_change_the_timeline() {
        var matter = casework.county().submitted();

        for (var attempt : new String[] {
            "update casework.timeline_entry set note = 'other' where matter_id = $1",
            "delete from casework.timeline_entry where matter_id = $1"
        }) {
            assertThat(People.run(() -> failure(attempt, matter.id()))).contains("only ever added to");
        }
        assertThat(matter.timeline()).containsExactly("SUBMITTED");
    }

    private Uni<String> failure(String sql, UUID matter) {
        return casework.running(sql, matter).onFailure().recoverWithItem(Throwable::getMessage);
    }

    @Test
    void its_way_from_the_submission_to_the_end_is_told_in_the_timeline() {
        var county = casework.county();
        var matter = county.inProgress();

        matter.does(county.staff(Role.MEDIATOR), "conclusion", Map.of("result", "The wall is shared."))
                .then()
                .statusCode(200)
                .body("stage", equalTo("CONCLUDED"));

        assertThat(matter.timeline()).containsExactly("SUBMITTED", "ACCEPTED", "ASSIGNED", "CONCLUDED");
        assertThat(matter.deadline("CONCLUSION")).containsEntry("state", "SATISFIED");
        assertThat(casework.events(matter.id(), "matter-moved"))
                .extracting(event -> event.get("stage"))
                .containsExactly("ACCEPTED", "IN_PROGRESS", "CONCLUDED");
    }

    @Test
    void a_line_tells_of_its_matters_and_ends_them() {
        var matter = casework.county().inProgress();
        var actor = UUID.randomUUID();
        var line = ServiceLine.APPRAISAL;

        People.run(() -> course.tell(line, matter.id(), actor, "The wall was measured.", true));
        People.run(() -> course.tell(line, matter.id(), actor, "Ask the neighbour again.", false));
        var facts = People.run(() -> course.conclude(line, matter.id(), actor, "The wall is shared."));

        assertThat(facts.stage()).isEqualTo(MatterStage.CONCLUDED);
        assertThat(matter.timeline()).endsWith("ASSIGNED", "TOLD", "CONCLUDED");
    }

    @Test
    void a_line_does_not_find_the_matters_of_another() {
        var matter = casework.county().inProgress();

        assertThatThrownBy(() -> People.run(
                        () -> course.conclude(ServiceLine.MEDIATION, matter.id(), UUID.randomUUID(), "Ended.")))
                .isInstanceOf(Refused.class);
        assertThat(matter.stage()).isEqualTo("IN_PROGRESS");
    }
}
