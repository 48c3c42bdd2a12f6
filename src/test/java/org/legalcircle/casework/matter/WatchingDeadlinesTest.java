package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.usecase.FollowingTheLaw;
import org.legalcircle.casework.matter.usecase.WatchingDeadlines;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.CalendarYear;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

/** The clock of a test stands at Monday, 23 November 2026, 9 o'clock. */
@QuarkusTest
class WatchingDeadlinesTest {
    private static final Role DECIDER = Role.LEGALITY_REVIEWER;

    @Inject
    Casework casework;

    @Inject
    WatchingDeadlines watching;

    @Inject
    FollowingTheLaw law;

    @Inject
    SettableClock clock;

    @Test
    void silence_is_acceptance_where_law_says_so() {
        var matter = casework.county().submitted();
        clock.set(at("2026-11-30T23:59:59+08:00"));
        casework.watch();
        assertThat(matter.stage()).isEqualTo("SUBMITTED");

        clock.set(at("2026-12-01T00:00:00+08:00"));
        casework.watch();

        assertThat(matter.stage()).isEqualTo("ACCEPTED");
        assertThat(matter.timeline()).containsExactly("SUBMITTED", "DEEMED_ACCEPTED");
        assertThat(matter.deadline("DECISION")).containsEntry("state", "LAPSED");
        assertThat(matter.deadline("CONCLUSION")).containsEntry("state", "OPEN");
    }

    @Test
    void who_is_too_late_cannot_decline_even_before_the_sweep() {
        var county = casework.county();
        var matter = county.submitted();
        clock.set(at("2026-12-01T00:00:00+08:00"));

        var late = matter.does(county.staff(DECIDER), "refusal", Map.of("reason", "late"));

        late.then().statusCode(409);
        assertThat(late.<String>path("type")).isEqualTo("/problems/deadline-passed");
        casework.watch();
        assertThat(matter.stage()).isEqualTo("ACCEPTED");
    }

    @Test
    void the_decision_waits_while_the_applicant_supplements() {
        var county = casework.county();
        var matter = county.submitted();
        clock.set(at("2026-11-25T10:00:00+08:00"));
        matter.does(county.staff(Role.MEDIATOR), "supplement-request", Map.of("missing", "The deed."))
                .then()
                .statusCode(200);
        assertThat(matter.deadline("DECISION")).containsEntry("state", "PAUSED").doesNotContainKey("dueAt");
        assertThat(matter.deadline("SUPPLEMENT")).containsEntry("dueAt", "2026-12-10T00:00:00+08:00");

        clock.set(at("2026-11-27T10:00:00+08:00"));
        matter.applicantDoes("supplements", Map.of("note", "Here it is."))
                .then()
                .statusCode(200);

        assertThat(matter.stage()).isEqualTo("SUBMITTED");
        assertThat(matter.deadline("DECISION"))
                .containsEntry("state", "OPEN")
                .containsEntry("dueAt", "2026-12-03T00:00:00+08:00");
        assertThat(matter.deadline("SUPPLEMENT")).containsEntry("state", "SATISFIED");
        var again = matter.does(county.staff(Role.MEDIATOR), "supplement-request", Map.of("missing", "More."));
        assertThat(again.<String>path("type")).isEqualTo("/problems/supplement-asked-before");
    }

    @Test
    void who_does_not_supplement_in_time_has_withdrawn() {
        var county = casework.county();
        var matter = county.submitted();
        matter.does(county.staff(Role.MEDIATOR), "supplement-request", Map.of("missing", "The deed."))
                .then()
                .statusCode(200);
        clock.set(at("2026-12-08T00:00:00+08:00"));

        matter.applicantDoes("supplements", Map.of("note", "Too late.")).then().statusCode(409);
        casework.watch();

        assertThat(matter.stage()).isEqualTo("WITHDRAWN");
        assertThat(matter.timeline()).endsWith("DEEMED_WITHDRAWN");
        assertThat(matter.deadline("DECISION")).containsEntry("state", "SATISFIED");
    }

    @Test
    void the_holder_is_warned_then_told_then_the_superior_is_told_each_once_whoever_looks() throws Exception {
        var county = casework.county();
        var matter = county.accepted();
        var due = Casework.instant(matter.deadline("CONCLUSION").get("dueAt"));

        for (var moment : List.of(
                due.minus(Duration.ofDays(3)), due.minus(Duration.ofHours(24)), due, due.plus(Duration.ofDays(1)))) {
            clock.set(moment);
            Parallel.times(4, i -> People.run(() -> watching.watch().replaceWith(i)));
        }
        casework.watch();

        assertThat(casework.events(matter.id(), "deadline-neared"))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event).containsEntry("ruleId", "TH-03"));
        var station = county.station().id().toString();
        var centre = county.centre().id().toString();
        assertThat(casework.events(matter.id(), "deadline-missed"))
                .extracting(event -> event.get("toldOrganisationId"))
                .containsExactly(station, centre);
        assertThat(matter.stage()).isEqualTo("ACCEPTED");
    }

    @Test
    void nobody_is_told_of_what_is_done_or_stands_still() {
        var county = casework.county();
        var done = county.inProgress();
        var standing = county.inProgress();
        var mediator = county.staff(Role.MEDIATOR);
        done.does(mediator, "conclusion", Map.of("result", "Done.")).then().statusCode(200);
        standing.does(mediator, "suspension", Map.of("ground", "FORCE_MAJEURE"))
                .then()
                .statusCode(200);
        clock.set(at("2027-03-01T09:00:00+08:00"));
        casework.watch();

        for (var matter : List.of(done, standing)) {
            assertThat(casework.events(matter.id(), "deadline-neared")).isEmpty();
            assertThat(casework.events(matter.id(), "deadline-missed")).isEmpty();
        }
    }

    @Test
    void what_was_suspended_goes_on_with_the_time_that_was_left() {
        var county = casework.county();
        var matter = county.inProgress();
        var mediator = county.staff(Role.MEDIATOR);
        var before = lastDay(matter);
        matter.does(mediator, "suspension", Map.of("ground", "FORCE_MAJEURE", "note", "In hospital."))
                .then()
                .statusCode(200);
        assertThat(matter.deadline("CONCLUSION")).containsEntry("state", "PAUSED");
        clock.set(at("2026-11-30T09:00:00+08:00"));

        matter.does(county.staff(Role.MEDIATOR), "resumption", Map.of()).then().statusCode(200);

        assertThat(matter.stage()).isEqualTo("IN_PROGRESS");
        assertThat(before).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(lastDay(matter)).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(matter.timeline()).endsWith("SUSPENDED", "RESUMED");
    }

    @Test
    void an_extension_is_approved_by_whom_law_names_and_as_far_as_it_says() {
        var county = casework.county();
        var matter = county.inProgress();
        var head = county.above(Role.BUREAU_ADMIN);
        var ten = extension(10);

        problem(matter.does(county.staff(Role.MEDIATOR), "extension", ten), 403, "approver-required");
        problem(matter.does(head, "extension", extension(11)), 422, "extension-too-long");
        matter.does(head, "extension", ten).then().statusCode(200);
        problem(matter.does(head, "extension", ten), 409, "extension-not-allowed");

        assertThat(lastDay(matter)).isEqualTo(LocalDate.of(2027, 1, 18));
        assertThat(matter.timeline()).endsWith("EXTENDED");
        assertThat(casework.events(matter.id(), "deadline-extended")).hasSize(1);
    }

    @Test
    void a_new_calendar_moves_what_is_open_and_says_so_and_nothing_else() {
        var county = casework.county();
        var open = county.submitted();
        var done = county.accepted();
        var doneBefore = done.deadline("DECISION");
        var other = WorkingCalendar.of(
                List.of(new CalendarYear(
                        2026,
                        List.of(new CalendarYear.DaysOff(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27))),
                        List.of(LocalDate.of(2026, 11, 28)))),
                year -> {});

        People.run(() -> law.recount(open.id(), other));
        People.run(() -> law.recount(done.id(), other));

        assertThat(open.deadline("DECISION")).containsEntry("dueAt", "2026-12-02T00:00:00+08:00");
        assertThat(open.timeline()).containsExactly("SUBMITTED", "DEADLINE_MOVED");
        assertThat(casework.events(open.id(), "deadline-moved"))
                .extracting(event -> event.get("calendarVersion"))
                .containsExactly(other.version());
        assertThat(done.deadline("DECISION")).isEqualTo(doneBefore);
        People.run(() -> law.recount(open.id(), other));
        assertThat(open.timeline()).containsExactly("SUBMITTED", "DEADLINE_MOVED");
    }

    @Test
    void what_is_moved_is_told_at_its_new_time_and_not_at_the_old_one() {
        var matter = casework.county().submitted();
        var noDayOff = WorkingCalendar.of(
                List.of(new CalendarYear(
                        2026,
                        List.of(new CalendarYear.DaysOff(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27))),
                        List.of())),
                year -> {});
        People.run(() -> law.recount(matter.id(), noDayOff));

        clock.set(at("2026-12-02T23:00:00+08:00"));
        casework.watch();
        assertThat(matter.stage()).isEqualTo("SUBMITTED");
        clock.set(at("2026-12-03T00:00:00+08:00"));
        casework.watch();
        assertThat(matter.stage()).isEqualTo("ACCEPTED");
    }

    private static Map<String, Object> extension(int days) {
        return Map.of(
                "deadline",
                "CONCLUSION",
                "by",
                Map.of("amount", days, "unit", "WORKING_DAY"),
                "reason",
                "Facts are hard to find.");
    }

    private static void problem(Response answer, int status, String type) {
        answer.then().statusCode(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }

    private static LocalDate lastDay(Casework.Submitted matter) {
        return OffsetDateTime.parse((String) matter.deadline("CONCLUSION").get("dueAt"))
                .toLocalDate()
                .minusDays(1);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
