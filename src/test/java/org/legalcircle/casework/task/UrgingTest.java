package org.legalcircle.casework.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.casework.task.Supervising.post;
import static org.legalcircle.casework.task.Supervising.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

/** The clock of a test stands at Monday, 23 November 2026, 9 o'clock; what is submitted then is to be decided by the 30th. */
@QuarkusTest
class UrgingTest {
    private static final Map<String, String> WHEN = Map.of("reason", "When?");
    private static final Map<String, String> SOON = Map.of("answer", "On Friday.");

    @Inject
    Casework casework;

    @Inject
    People people;

    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Test
    void an_applicant_urges_when_a_deadline_is_near_and_not_before() {
        var county = casework.county();
        var matter = county.submitted();
        var early = urge(matter);
        refused(early, 409, "urge-too-early");
        assertThat(early.<String>path("detail")).contains("2026-11-29");
        at("2026-11-29T00:00:00+08:00");

        urge(matter).then().statusCode(201);

        assertThat(matter.timeline()).endsWith("URGED_BY_APPLICANT");
        assertThat(open(county.staff(Role.MEDIATOR)).<List<Boolean>>path("items.byApplicant"))
                .containsExactly(true);
        assertThat(open(county.elsewhere(Role.MEDIATOR)).<List<Boolean>>path("items"))
                .isEmpty();
    }

    @Test
    void once_a_working_day_and_rest_days_belong_to_the_next_one() {
        var matter = casework.county().submitted();
        at("2026-11-29T10:00:00+08:00");
        urge(matter).then().statusCode(201);

        at("2026-11-30T10:00:00+08:00");
        var again = urge(matter);
        refused(again, 409, "urged-today");
        assertThat(again.<String>path("detail")).contains("2026-12-01");

        at("2026-12-01T10:00:00+08:00");
        urge(matter).then().statusCode(201);
    }

    @Test
    void of_two_urges_at_once_one_counts() throws Exception {
        var matter = casework.county().submitted();
        at("2026-12-01T10:00:00+08:00");
        var citizen = matter.citizen();

        var answers = Parallel.times(3, i -> matter.doneBy(citizen, "urges", WHEN));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(matter.timeline()).containsOnlyOnce("URGED_BY_APPLICANT");
    }

    @Test
    void where_nothing_of_the_holder_runs_there_is_nothing_to_urge() {
        var county = casework.county();
        var matter = county.submitted();
        matter.does(county.staff(Role.MEDIATOR), "supplement-request", Map.of("missing", "The deed."))
                .then()
                .statusCode(200);
        refused(urge(matter), 409, "urge-without-deadline");
        var closed = county.submitted();
        closed.applicantDoes("withdrawal", Map.of("reason", "No.")).then().statusCode(200);
        refused(urge(closed), 409, "matter-stage-forbids");
        refused(matter.doneBy(people.citizen(), "urges", WHEN), 404, "matter-not-found");
        people.citizen()
                .asks()
                .get("/api/v1/matters/{id}/urges", matter.id())
                .then()
                .statusCode(404);
        matter.applicantDoes("urges", Map.of("reason", "x".repeat(501))).then().statusCode(400);
    }

    @Test
    void the_holder_answers_once_and_the_applicant_reads_it() {
        var county = casework.county();
        var matter = county.submitted();
        at("2026-11-30T10:00:00+08:00");
        var urge = urge(matter).<String>path("id");
        var mediator = county.staff(Role.MEDIATOR);

        refused(answer(county.elsewhere(Role.MEDIATOR), urge), 404, "urge-not-found");
        refused(answer(county.staff(Role.LEGAL_AID_OFFICER), urge), 404, "urge-not-found");
        answer(mediator, urge).then().statusCode(200);
        refused(answer(mediator, urge), 409, "urge-closed");

        var mine = matter.citizen().asks().get("/api/v1/matters/{id}/urges", matter.id());
        assertThat(mine.<List<String>>path("items.answer")).containsExactly("On Friday.");
        assertThat(matter.timeline()).endsWith("URGED_BY_APPLICANT", "APPLICANT_ANSWERED");
        assertThat(casework.eventsOf(UUID.fromString(urge), "casework.task.urge-answered"))
                .hasSize(1);
        bureau.letEverybodyHear();
        assertThat(notices(matter)).containsExactly("MATTER_URGE_ANSWERED");
    }

    @Test
    void what_a_superior_urges_is_counted_and_stays_among_staff() {
        var county = casework.county();
        var matter = county.inProgress();
        var before = matter.timeline();
        var superior = county.above(Role.BUREAU_ADMIN);
        bySuperior(county.staff(Role.MEDIATOR), matter).then().statusCode(403);
        refused(bySuperior(county.elsewhere(Role.BUREAU_ADMIN), matter), 404, "matter-not-found");

        var first = bySuperior(superior, matter).<String>path("id");
        bySuperior(superior, matter).then().statusCode(201);

        refused(answer(superior, first), 403, "urger-cannot-answer");
        assertThat(open(county.staff(Role.MEDIATOR)).<List<Integer>>path("items.number"))
                .containsExactlyInAnyOrder(1, 2);
        answer(county.staff(Role.MEDIATOR), first).then().statusCode(200);
        bureau.letEverybodyHear();
        assertThat(notices(matter)).isEmpty();
        assertThat(matter.timelineOf(superior)).endsWith("URGED", "URGED", "URGE_ANSWERED");
        assertThat(matter.timeline()).isEqualTo(before);
        matter.citizen()
                .asks()
                .get("/api/v1/matters/{id}/urges", matter.id())
                .then()
                .statusCode(200);
        assertThat(matter.citizen()
                        .asks()
                        .get("/api/v1/matters/{id}/urges", matter.id())
                        .<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void an_urge_nobody_answers_is_told_to_the_superior_once_whoever_looks() throws Exception {
        var county = casework.county();
        var matter = county.inProgress();
        var urge = bySuperior(county.staff(Role.BUREAU_ADMIN), matter).<String>path("id");
        var answered = bySuperior(county.staff(Role.BUREAU_ADMIN), matter).<String>path("id");
        answer(county.staff(Role.MEDIATOR), answered).then().statusCode(200);
        at("2026-11-24T23:59:59+08:00");
        casework.watch();
        assertThat(unanswered(urge)).isEmpty();

        at("2026-11-25T00:00:00+08:00");
        Parallel.times(4, i -> {
            casework.watch();
            return i;
        });

        assertThat(unanswered(urge))
                .extracting(event -> event.get("toldOrganisationId"))
                .containsExactly(county.centre().id().toString());
        assertThat(unanswered(answered)).isEmpty();
        assertThat(matter.timelineOf(county.staff(Role.MEDIATOR))).containsOnlyOnce("URGE_UNANSWERED");
        assertThat(matter.timeline()).doesNotContain("URGE_UNANSWERED");
    }

    @Test
    void who_takes_a_matter_over_answers() {
        var county = casework.county();
        var matter = county.accepted();
        var urge = bySuperior(county.above(Role.BUREAU_ADMIN), matter).<String>path("id");
        matter.does(
                        county.staff(Role.LEGALITY_REVIEWER),
                        "hand-over",
                        Map.of("organisationId", county.other().id(), "reason", "They live there."))
                .then()
                .statusCode(200);
        matter.does(county.elsewhere(Role.LEGALITY_REVIEWER), "hand-over/acceptance", Map.of())
                .then()
                .statusCode(200);
        bureau.letEverybodyHear();

        refused(answer(county.staff(Role.MEDIATOR), urge), 404, "urge-not-found");
        answer(county.elsewhere(Role.MEDIATOR), urge).then().statusCode(200);
    }

    private void at(String time) {
        clock.set(OffsetDateTime.parse(time).toInstant());
    }

    private static List<String> notices(Submitted matter) {
        return matter.citizen()
                .asks()
                .get("/api/v1/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }

    private static Response urge(Submitted matter) {
        return matter.applicantDoes("urges", WHEN);
    }

    private static Response bySuperior(Person superior, Submitted matter) {
        return post(superior, "/api/v1/desk/matters/" + matter.id() + "/urges", WHEN);
    }

    private static Response answer(Person staff, String urge) {
        return post(staff, "/api/v1/desk/urges/" + urge + "/answer", SOON);
    }

    private static Response open(Person staff) {
        var answer = staff.asks().get("/api/v1/desk/urges");
        answer.then().statusCode(200);
        return answer;
    }

    private List<Map<String, Object>> unanswered(String urge) {
        return casework.eventsOf(UUID.fromString(urge), "casework.task.urge-unanswered");
    }
}
