package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class WorkListTest {
    private static final Role DECIDER = Role.LEGALITY_REVIEWER;

    @Inject
    Casework casework;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @Test
    void it_shows_what_is_overdue_what_comes_near_and_what_has_time() {
        var county = casework.county();
        var overdue = county.accepted();
        clock.set(at("2027-01-04T09:00:00+08:00").minusDays(3).toInstant());
        var hasTime = county.accepted();
        clock.set(at("2027-01-05T09:00:00+08:00").toInstant());
        var soon = county.submitted();
        clock.set(at("2027-01-11T10:00:00+08:00").toInstant());
        var staff = county.staff(DECIDER);

        assertThat(list(staff, "limit=20").<List<String>>path("items.number"))
                .containsExactly(overdue.number(), soon.number(), hasTime.number());
        assertThat(list(staff, "limit=20").<List<String>>path("items.light"))
                .containsExactly("OVERDUE", "SOON", "ON_TIME");
        for (var light : List.of("OVERDUE", "SOON", "ON_TIME")) {
            assertThat(list(staff, "light=" + light).<List<String>>path("items.light"))
                    .containsExactly(light);
        }
        assertThat(list(staff, "light=NO_CLOCK").<List<String>>path("items")).isEmpty();
    }

    @Test
    void what_stands_still_comes_last_and_what_is_closed_not_at_all() {
        var county = casework.county();
        var standing = county.inProgress();
        standing.does(county.staff(DECIDER), "suspension", Map.of("ground", "FORCE_MAJEURE"))
                .then()
                .statusCode(200);
        var running = county.accepted();
        county.submitted()
                .applicantDoes("withdrawal", Map.of("reason", "No."))
                .then()
                .statusCode(200);

        var items = list(county.staff(DECIDER), "limit=20");

        assertThat(items.<List<String>>path("items.number")).containsExactly(running.number(), standing.number());
        assertThat(items.<List<String>>path("items.light")).containsExactly("ON_TIME", "NO_CLOCK");
    }

    @Test
    void it_is_that_of_the_branch_and_of_the_lines_one_serves() {
        var county = casework.county();
        var matter = county.inProgress();

        assertThat(list(county.staff(Role.MEDIATOR), "limit=20").<List<String>>path("items.id"))
                .containsExactly(matter.id().toString());
        assertThat(list(county.above(DECIDER), "limit=20").<List<String>>path("items.id"))
                .containsExactly(matter.id().toString());
        for (var nobody : List.of(county.elsewhere(DECIDER), county.staff(Role.LEGAL_AID_OFFICER))) {
            list(nobody, "limit=20").then().body("items", empty());
            matter.seenBy(nobody).then().statusCode(404);
            nobody.asks()
                    .get("/api/v1/desk/matters/{id}/timeline", matter.id())
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void one_worker_has_a_list_of_ones_own() {
        var county = casework.county();
        var mine = county.inProgress();
        county.inProgress();
        var worker = mine.seen().<String>path("workerId");

        assertThat(list(county.staff(Role.MEDIATOR), "worker=" + worker).<List<String>>path("items.id"))
                .containsExactly(mine.id().toString());
        assertThat(list(county.elsewhere(Role.MEDIATOR), "worker=" + worker).<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void each_is_seen_once_while_others_are_added_and_closed() {
        var county = casework.county();
        var mine = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            mine.add(county.submitted().id().toString());
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            county.submitted()
                    .applicantDoes("withdrawal", Map.of("reason", "No."))
                    .then()
                    .statusCode(200);
            var page = list(county.staff(DECIDER), "limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(mine);
    }

    @Test
    void a_timeline_is_read_in_parts() {
        var county = casework.county();
        var matter = county.inProgress();
        var first = matter.citizen().asks().get("/api/v1/matters/{id}/timeline?limit=2", matter.id());
        var second = matter.citizen()
                .asks()
                .get("/api/v1/matters/{id}/timeline?limit=2&cursor=" + first.path("nextCursor"), matter.id());

        assertThat(first.<List<String>>path("items.kind")).containsExactly("SUBMITTED", "ACCEPTED");
        second.then().body("items.kind", equalTo(List.of("ASSIGNED"))).body("nextCursor", equalTo(null));
        assertThat(first.<List<String>>path("items.actorId")).containsOnlyNulls();
    }

    @Test
    void of_two_who_decide_at_once_one_wins() throws Exception {
        var county = casework.county();
        var matter = county.submitted();
        var staff = county.staff(DECIDER);
        var version = "\"" + matter.version() + "\"";

        var answers = Parallel.times(
                2,
                i -> i == 0
                        ? matter.does(staff, "acceptance", Map.of(), version)
                        : matter.does(staff, "refusal", Map.of("reason", "No."), version));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(matter.timeline()).hasSize(2);
    }

    @Test
    void the_applicant_who_withdraws_while_staff_accept_ends_it_in_the_end_or_first() throws Exception {
        var county = casework.county();
        var matter = county.submitted();
        var staff = county.staff(DECIDER);
        var version = "\"" + matter.version() + "\"";

        var answers = Parallel.times(
                2,
                i -> i == 0
                        ? matter.does(staff, "acceptance", Map.of(), version)
                        : matter.applicantDoes("withdrawal", Map.of("reason", "We agreed.")));

        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        assertThat(answers.get(0).statusCode()).isIn(200, 412);
        assertThat(matter.stage()).isEqualTo("WITHDRAWN");
    }

    @Test
    void only_somebody_suitable_of_the_holder_is_assigned() {
        var county = casework.county();
        var matter = county.accepted();
        var adviser = county.employed(Role.ADVISER).id();
        var staff = county.staff(DECIDER);

        for (var unfit : List.of(
                adviser,
                UUID.randomUUID(),
                casework.county().employed(Role.MEDIATOR).id())) {
            var answer = matter.does(staff, "assignment", Map.of("workerId", unfit));
            answer.then().statusCode(422);
            assertThat(answer.<String>path("type")).isEqualTo("/problems/worker-not-suitable");
        }
        assertThat(matter.stage()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_ground_the_procedure_does_not_know_suspends_nothing() {
        var county = casework.county();
        var matter = county.accepted();

        var answer = matter.does(county.staff(DECIDER), "suspension", Map.of("ground", "NO_TIME"));

        answer.then().statusCode(422);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/ground-not-lawful");
        assertThat(matter.stage()).isEqualTo("ACCEPTED");
    }

    private static Response list(Person staff, String query) {
        var answer = staff.asks().get("/api/v1/desk/matters?" + query);
        answer.then().statusCode(200);
        return answer;
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time);
    }
}
