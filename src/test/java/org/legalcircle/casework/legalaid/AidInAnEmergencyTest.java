package org.legalcircle.casework.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.casework.legalaid.Aiding.completeForm;
import static org.legalcircle.casework.legalaid.Aiding.dispute;
import static org.legalcircle.casework.legalaid.Aiding.does;
import static org.legalcircle.casework.legalaid.Aiding.object;
import static org.legalcircle.casework.legalaid.Aiding.officer;
import static org.legalcircle.casework.legalaid.Aiding.reasons;
import static org.legalcircle.casework.legalaid.Aiding.refused;
import static org.legalcircle.casework.legalaid.Aiding.show;
import static org.legalcircle.casework.legalaid.Aiding.stage;
import static org.legalcircle.casework.legalaid.Aiding.submitted;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class AidInAnEmergencyTest {
    @Inject
    Casework casework;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @ParameterizedTest(name = "{0} days left: {1}")
    @CsvSource({"-1, 422", "0, 200", "6, 200", "7, 422"})
    void a_term_that_ends_in_fewer_than_seven_days_is_an_emergency(int left, int status) {
        var county = casework.county();
        var id = withTerm(county, people.citizen(), left);
        var answer = urgent(officer(county), id, "TERM_ENDS");
        assertThat(answer).isEqualTo(status);
    }

    @Test
    void a_term_nobody_told_is_no_emergency() {
        var county = casework.county();
        var id = submitted(county, people.citizen());
        refused(
                does(officer(county), id, "emergency-grant", Map.of("ground", "TERM_ENDS", "reasons", "时效即将届满。")),
                422,
                "aid-no-emergency");
    }

    @Test
    void aid_is_given_at_once_and_the_papers_come_later() {
        var county = casework.county();
        var citizen = people.citizen();
        var officer = officer(county);
        var id = withTerm(county, citizen, 3);
        assertThat(urgent(officer, id, "TERM_ENDS")).isEqualTo(200);
        var shown = show(citizen, id);
        assertThat(shown.<String>path("stage")).isEqualTo("EMERGENCY_GRANTED");
        assertThat(shown.<String>path("progress.lastDay")).isNotNull();
        does(officer, id, "papers", null).then().statusCode(200);
        assertThat(stage(citizen, id)).isEqualTo("PAPERS_COMPLETED");
        refused(does(officer, id, "revocation", revocation(true)), 409, "aid-stage-forbids");
    }

    @Test
    void papers_that_do_not_come_cost_the_aid_but_not_before_their_time() {
        var county = casework.county();
        var citizen = people.citizen();
        var officer = officer(county);
        var id = withTerm(county, citizen, 3);
        assertThat(urgent(officer, id, "TERM_ENDS")).isEqualTo(200);
        refused(does(officer, id, "revocation", revocation(false)), 409, "aid-papers-still-due");
        clock.advance(Duration.ofDays(20));
        casework.watch();
        casework.watch();
        assertThat(casework.eventsOf(UUID.fromString(id), "casework.legalaid.papers-overdue"))
                .hasSize(1);
        var matter = new Submitted(casework, citizen.id(), UUID.fromString(id), null);
        citizen = matter.citizen();
        does(officer(county), id, "revocation", revocation(false)).then().statusCode(200);
        assertThat(show(citizen, id).<String>path("decision.kind")).isEqualTo("REVOCATION");
        assertThat(matter.stage()).isEqualTo("CONCLUDED");

        // and can be objected to: the matter that was concluded goes on
        object(citizen, id).then().statusCode(200);
        does(
                        county.above(Role.BUREAU_ADMIN),
                        id,
                        "objection-decision",
                        Map.of("outcome", "CORRECTION_ORDERED", "reasons", "材料已经寄到。"))
                .then()
                .statusCode(200);
        assertThat(stage(citizen, id)).isEqualTo("GRANTED");
        assertThat(matter.stage()).isEqualTo("ACCEPTED");
    }

    @Test
    void who_has_no_right_to_aid_loses_it_before_the_papers_are_late() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = withTerm(county, citizen, 3);
        assertThat(urgent(officer(county), id, "TERM_ENDS")).isEqualTo(200);
        does(officer(county), id, "revocation", revocation(true)).then().statusCode(200);
        assertThat(stage(citizen, id)).isEqualTo("REVOKED");
    }

    private String withTerm(County county, Person citizen, int daysLeft) {
        var form = completeForm(county.station().id());
        form.put("dispute", dispute(today().plusDays(daysLeft).toString()));
        return submitted(citizen, form);
    }

    private LocalDate today() {
        return Zone.dateOf(clock.instant());
    }

    private static int urgent(Person officer, String id, String ground) {
        return does(officer, id, "emergency-grant", Map.of("ground", ground, "reasons", "时效即将届满。"))
                .statusCode();
    }

    private static Map<String, Object> revocation(boolean ineligible) {
        return Map.of("ineligible", ineligible, "reasons", reasons().get("reasons"));
    }
}
