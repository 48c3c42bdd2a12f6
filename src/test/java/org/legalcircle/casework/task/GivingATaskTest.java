package org.legalcircle.casework.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.casework.task.Supervising.A_DAY;
import static org.legalcircle.casework.task.Supervising.does;
import static org.legalcircle.casework.task.Supervising.give;
import static org.legalcircle.casework.task.Supervising.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.task.usecase.EscalatingTasks;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.CalendarYear;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

/** The clock of a test stands at Monday, 23 November 2026, 9 o'clock. */
@QuarkusTest
class GivingATaskTest {
    private static final Map<String, String> DONE = Map.of("result", "The wall stands on the border.");
    private static final Map<String, Object> AGAIN = Map.of("reason", "No photographs.", "within", A_DAY);

    @Inject
    Casework casework;

    @Inject
    Officers officers;

    @Inject
    Bureau bureau;

    @Inject
    EscalatingTasks escalating;

    @Inject
    SettableClock clock;

    @Test
    void it_is_given_reported_on_completed_and_accepted_and_the_applicant_reads_nothing_of_it() {
        var county = casework.county();
        var matter = county.inProgress();
        var before = matter.timeline();
        var superior = county.above(Role.BUREAU_ADMIN);
        var worker = county.employed(Role.MEDIATOR);
        var mediator = officers.at(worker, Role.MEDIATOR);

        var given = give(superior, matter, county.station().id(), worker.id(), A_DAY);
        given.then().statusCode(201);
        assertThat(given.<String>path("dueAt")).isEqualTo("2026-11-25T00:00:00+08:00");
        var task = given.<String>path("id");
        does(mediator, task, "progress", Map.of("percent", 40, "progress", "Been there."))
                .then()
                .statusCode(200);
        does(mediator, task, "completion", DONE).then().statusCode(200);
        assertThat(list(superior, "given=true&light=NO_CLOCK").<List<String>>path("items.id"))
                .containsExactly(task);
        does(superior, task, "acceptance", Map.of("note", "Good.")).then().statusCode(200);

        var seen = mediator.asks().get("/api/v1/desk/tasks/{id}", task);
        assertThat(seen.<String>path("stage")).isEqualTo("ACCEPTED");
        assertThat(seen.<Integer>path("percent")).isEqualTo(100);
        assertThat(matter.timelineOf(mediator))
                .endsWith("TASK_ASSIGNED", "TASK_REPORTED", "TASK_COMPLETED", "TASK_ACCEPTED");
        assertThat(matter.timeline()).isEqualTo(before);
        assertThat(casework.eventsOf(UUID.fromString(task), "casework.task.task-moved"))
                .extracting(event -> event.get("stage"))
                .containsExactly("COMPLETED", "ACCEPTED");
        assertThat(list(mediator, "limit=20").<List<String>>path("items")).isEmpty();
    }

    @Test
    void what_is_returned_is_to_be_done_again_with_more_time() {
        var county = casework.county();
        var superior = county.above(Role.BUREAU_ADMIN);
        var task = given(county, superior);
        var station = county.staff(Role.MEDIATOR);
        does(station, task, "completion", DONE).then().statusCode(200);
        clock.set(at("2026-11-26T09:00:00+08:00").toInstant());

        does(county.above(Role.BUREAU_ADMIN), task, "return", AGAIN).then().statusCode(200);

        var seen = county.staff(Role.MEDIATOR).asks().get("/api/v1/desk/tasks/{id}", task);
        assertThat(seen.<String>path("stage")).isEqualTo("ASSIGNED");
        assertThat(seen.<String>path("dueAt")).isEqualTo("2026-11-28T00:00:00+08:00");
        assertThat(seen.<String>path("returnedFor")).isEqualTo("No photographs.");
        assertThat(seen.<Integer>path("returns")).isEqualTo(1);
        refused(does(county.above(Role.BUREAU_ADMIN), task, "acceptance", Map.of()), 409, "task-stage-forbids");
    }

    @Test
    void only_a_superior_gives_and_only_to_who_is_below_and_suitable() {
        var county = casework.county();
        var matter = county.inProgress();
        var worker = county.employed(Role.MEDIATOR).id();
        var station = county.station().id();
        var superior = county.above(Role.BUREAU_ADMIN);
        var ofStation = county.staff(Role.BUREAU_ADMIN);

        give(county.staff(Role.MEDIATOR), matter, station, worker, A_DAY).then().statusCode(403);
        refused(give(county.elsewhere(Role.BUREAU_ADMIN), matter, station, worker, A_DAY), 404, "matter-not-found");
        refused(give(ofStation, matter, county.other().id(), null, A_DAY), 422, "task-outside-branch");
        refused(give(superior, matter, UUID.randomUUID(), null, A_DAY), 404, "organisation-not-found");
        refused(give(superior, matter, county.other().id(), worker, A_DAY), 422, "task-worker-not-suitable");
        var adviser = county.employed(Role.ADVISER).id();
        refused(give(superior, matter, station, adviser, A_DAY), 422, "task-worker-not-suitable");
        var admin = officers.officer(county.station(), Role.BUREAU_ADMIN);
        refused(
                give(officers.at(admin, Role.BUREAU_ADMIN), matter, station, admin.id(), A_DAY),
                422,
                "task-to-oneself");
        give(superior, matter, station, worker, Map.of("amount", 0, "unit", "HOUR"))
                .then()
                .statusCode(400);
        matter.does(county.staff(Role.MEDIATOR), "conclusion", Map.of("result", "Done."))
                .then()
                .statusCode(200);
        refused(give(superior, matter, station, worker, A_DAY), 409, "matter-stage-forbids");
        assertThat(casework.rows("select from task.task where matter_id = $1", matter.id()))
                .isEmpty();
    }

    @Test
    void who_has_to_do_it_tells_how_it_goes_and_the_superior_decides() {
        var county = casework.county();
        var matter = county.inProgress();
        var superior = county.above(Role.BUREAU_ADMIN);
        var worker = county.employed(Role.MEDIATOR);
        var task = give(superior, matter, county.station().id(), worker.id(), A_DAY)
                .<String>path("id");

        refused(does(county.staff(Role.MEDIATOR), task, "completion", DONE), 403, "task-of-somebody-else");
        refused(does(superior, task, "completion", DONE), 403, "task-of-somebody-else");
        for (var nobody : List.of(county.elsewhere(Role.MEDIATOR), county.staff(Role.LEGAL_AID_OFFICER))) {
            refused(does(nobody, task, "completion", DONE), 404, "task-not-found");
            assertThat(list(nobody, "limit=20").<List<String>>path("items")).isEmpty();
        }
        does(officers.at(worker, Role.MEDIATOR), task, "completion", DONE)
                .then()
                .statusCode(200);
        refused(does(county.staff(Role.BUREAU_ADMIN), task, "acceptance", Map.of()), 403, "superior-required");
        does(county.staff(Role.MEDIATOR), task, "acceptance", Map.of()).then().statusCode(403);
        does(county.above(Role.BUREAU_ADMIN), task, "revocation", Map.of("reason", "Settled."))
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_late_is_told_to_the_superior_once_whoever_looks_and_again_when_it_was_returned() throws Exception {
        var county = casework.county();
        var task = given(county, county.above(Role.BUREAU_ADMIN));
        clock.set(at("2026-11-24T23:59:59+08:00").toInstant());
        casework.watch();
        assertThat(overdue(task)).isEmpty();

        clock.set(at("2026-11-25T00:00:00+08:00").toInstant());
        Parallel.times(4, i -> {
            casework.watch();
            return i;
        });
        casework.watch();

        assertThat(overdue(task))
                .extracting(event -> event.get("toldOrganisationId"))
                .containsExactly(county.centre().id().toString());
        var mediator = county.staff(Role.MEDIATOR);
        assertThat(list(mediator, "light=OVERDUE").<List<String>>path("items.id"))
                .containsExactly(task);
        does(mediator, task, "completion", DONE).then().statusCode(200);
        does(county.above(Role.BUREAU_ADMIN), task, "return", AGAIN).then().statusCode(200);
        clock.advance(Duration.ofDays(3));
        casework.watch();
        assertThat(overdue(task)).hasSize(2);
    }

    @Test
    void another_calendar_moves_what_is_to_be_done() {
        var county = casework.county();
        var matter = county.inProgress();
        var superior = county.above(Role.BUREAU_ADMIN);
        var task = given(county, superior);
        var urge = Supervising.post(
                        superior, "/api/v1/desk/matters/" + matter.id() + "/urges", Map.of("reason", "When?"))
                .<String>path("id");
        var tuesdayOff = new CalendarYear.DaysOff(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24));
        var other = WorkingCalendar.of(List.of(new CalendarYear(2026, List.of(tuesdayOff), List.of())), year -> {});
        assertThat(People.run(() -> escalating.outdatedTasks(other))).contains(UUID.fromString(task));
        assertThat(People.run(() -> escalating.outdatedUrges(other))).contains(UUID.fromString(urge));

        People.run(() -> escalating.recountTask(UUID.fromString(task), other));
        People.run(() -> escalating.recountUrge(UUID.fromString(urge), other));

        assertThat(superior.asks().get("/api/v1/desk/tasks/{id}", task).<String>path("dueAt"))
                .isEqualTo("2026-11-26T00:00:00+08:00");
        assertThat(county.staff(Role.MEDIATOR).asks().get("/api/v1/desk/urges").<List<String>>path("items.dueAt"))
                .containsExactly("2026-11-26T00:00:00+08:00");
        assertThat(People.run(() -> escalating.outdatedTasks(other))).doesNotContain(UUID.fromString(task));
    }

    @Test
    void of_two_superiors_who_decide_at_once_one_wins() throws Exception {
        var county = casework.county();
        var superior = county.above(Role.BUREAU_ADMIN);
        var task = given(county, superior);
        does(county.staff(Role.MEDIATOR), task, "completion", DONE).then().statusCode(200);
        var version = superior.asks().get("/api/v1/desk/tasks/{id}", task).header("ETag");

        var answers = Parallel.times(
                2,
                i -> i == 0
                        ? does(superior, task, "acceptance", Map.of(), version)
                        : does(superior, task, "return", AGAIN, version));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void nothing_is_left_to_do_about_a_matter_that_has_ended() {
        var county = casework.county();
        var matter = county.inProgress();
        var task = give(
                        county.above(Role.BUREAU_ADMIN),
                        matter,
                        county.station().id(),
                        null,
                        A_DAY)
                .<String>path("id");
        matter.applicantDoes("withdrawal", Map.of("reason", "We agreed."))
                .then()
                .statusCode(200);
        var mediator = county.staff(Role.MEDIATOR);
        // Either the matter forbids it, or the task was dropped meanwhile.
        assertThat(does(mediator, task, "completion", DONE).statusCode()).isIn(409, 412);

        bureau.letEverybodyHear();

        assertThat(list(mediator, "stage=DROPPED").<List<String>>path("items.id"))
                .containsExactly(task);
        clock.advance(Duration.ofDays(9));
        casework.watch();
        assertThat(overdue(task)).isEmpty();
    }

    @Test
    void the_list_comes_in_parts_the_next_to_be_due_first() {
        var county = casework.county();
        var superior = county.above(Role.BUREAU_ADMIN);
        var matter = county.inProgress();
        var expected = new ArrayList<String>();
        for (var hours : List.of(9, 3, 6)) {
            expected.add(give(superior, matter, county.station().id(), null, Map.of("amount", hours, "unit", "HOUR"))
                    .path("id"));
        }
        var first = list(superior, "limit=2&matter=" + matter.id());
        var second = list(superior, "limit=2&matter=" + matter.id() + "&cursor=" + first.path("nextCursor"));

        assertThat(first.<List<String>>path("items.id")).containsExactly(expected.get(1), expected.get(2));
        assertThat(second.<List<String>>path("items.id")).containsExactly(expected.get(0));
        assertThat(first.<List<String>>path("items.light")).containsOnly("SOON");
        assertThat(second.<String>path("nextCursor")).isNull();
    }

    private String given(County county, Person superior) {
        var given = give(superior, county.inProgress(), county.station().id(), null, A_DAY);
        given.then().statusCode(201);
        return given.path("id");
    }

    private List<Map<String, Object>> overdue(String task) {
        return casework.eventsOf(UUID.fromString(task), "casework.task.task-overdue");
    }

    private static Response list(Person staff, String query) {
        var answer = staff.asks().get("/api/v1/desk/tasks?" + query);
        answer.then().statusCode(200);
        return answer;
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time);
    }
}
