package org.legalcircle.casework.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.casework.legalaid.Aiding.does;
import static org.legalcircle.casework.legalaid.Aiding.object;
import static org.legalcircle.casework.legalaid.Aiding.officer;
import static org.legalcircle.casework.legalaid.Aiding.reasons;
import static org.legalcircle.casework.legalaid.Aiding.refused;
import static org.legalcircle.casework.legalaid.Aiding.show;
import static org.legalcircle.casework.legalaid.Aiding.stage;
import static org.legalcircle.casework.legalaid.Aiding.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class ObjectingToAidDecisionsTest {
    @Inject
    Casework casework;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @Test
    void the_bureau_upholds_and_tells_what_is_left() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = refusedApplication(county, citizen, officer(county));
        object(citizen, id).then().statusCode(200);
        decide(county.above(Role.BUREAU_ADMIN), id, "UPHELD").then().statusCode(200);
        var shown = show(citizen, id);
        assertThat(shown.<String>path("stage")).isEqualTo("UPHELD");
        assertThat(shown.<List<String>>path("decision.routes")).hasSize(2);
        assertThat(matter(citizen, id).stage()).isEqualTo("DECLINED");
        refused(object(citizen, id), 409, "aid-stage-forbids");
    }

    @Test
    void an_officer_of_the_agency_does_not_decide_about_an_objection() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = refusedApplication(county, citizen, officer(county));
        object(citizen, id).then().statusCode(200);
        refused(decide(officer(county), id, "UPHELD"), 403, "aid-position-required");
    }

    @Test
    void who_decided_does_not_decide_about_the_objection() {
        var county = casework.county();
        var citizen = people.citizen();
        var admin = county.above(Role.BUREAU_ADMIN);
        var id = refusedApplication(county, citizen, admin);
        object(citizen, id).then().statusCode(200);
        refused(decide(admin, id, "UPHELD"), 403, "aid-objection-of-decider");
        decide(county.above(Role.BUREAU_ADMIN), id, "UPHELD").then().statusCode(200);
    }

    @Test
    void nobody_objects_to_what_is_not_decided_or_granted() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = submitted(county, citizen);
        refused(object(citizen, id), 409, "aid-stage-forbids");
        does(officer(county), id, "grant", reasons()).then().statusCode(200);
        refused(object(citizen, id), 409, "aid-stage-forbids");
    }

    @Test
    void nobody_else_objects() {
        var county = casework.county();
        var id = refusedApplication(county, people.citizen(), officer(county));
        refused(object(people.citizen(), id), 404, "aid-application-not-found");
    }

    @Test
    void of_two_objections_at_once_one_counts() throws Exception {
        var county = casework.county();
        var citizen = people.citizen();
        var id = refusedApplication(county, citizen, officer(county));
        assertThat(Parallel.times(2, number -> object(citizen, id).statusCode()))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void five_days_are_watched_and_told_of_once() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = refusedApplication(county, citizen, officer(county));
        object(citizen, id).then().statusCode(200);
        casework.watch();
        assertThat(overdue(id)).isEmpty();
        clock.advance(Duration.ofDays(8));
        casework.watch();
        casework.watch();
        assertThat(overdue(id)).hasSize(1);
        decide(county.above(Role.BUREAU_ADMIN), id, "UPHELD").then().statusCode(200);
    }

    @Test
    void what_lies_in_the_archive_is_not_taken_up_again() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = refusedApplication(county, citizen, officer(county));
        matter(citizen, id).does(officer(county), "archive", Map.of()).then().statusCode(200);
        refused(object(citizen, id), 409, "matter-archived");
        assertThat(stage(citizen, id)).isEqualTo("REFUSED");
    }

    @Test
    void the_paper_is_there_once_something_was_decided_and_only_for_the_applicant() {
        var county = casework.county();
        var citizen = people.citizen();
        var id = submitted(county, citizen);
        var path = "/api/v1/legal-aid/applications/" + id + "/decision.pdf";
        refused(citizen.asks().get(path), 404, "aid-no-decision-yet");
        does(officer(county), id, "grant", reasons()).then().statusCode(200);
        citizen.asks().get(path).then().statusCode(200).contentType("application/pdf");
        refused(people.citizen().asks().get(path), 404, "aid-application-not-found");
    }

    private List<Map<String, Object>> overdue(String id) {
        return casework.eventsOf(UUID.fromString(id), "casework.legalaid.objection-overdue");
    }

    private static String refusedApplication(County county, Person citizen, Person by) {
        var id = submitted(county, citizen);
        does(by, id, "refusal", reasons()).then().statusCode(200);
        return id;
    }

    private static Response decide(Person bureau, String id, String outcome) {
        return does(bureau, id, "objection-decision", Map.of("outcome", outcome, "reasons", "已经审查。"));
    }

    private Submitted matter(Person citizen, String id) {
        return new Submitted(casework, citizen.id(), UUID.fromString(id), null);
    }
}
