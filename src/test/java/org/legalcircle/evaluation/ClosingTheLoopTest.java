package org.legalcircle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

/** The clock of a test stands at Monday, 23 November 2026, 9 o'clock. */
@QuarkusTest
class ClosingTheLoopTest {
    @Inject
    Casework casework;

    @Inject
    Loops loops;

    @Inject
    Bureau bureau;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @Test
    void a_bad_rating_is_called_back_about_put_right_and_rated_again_once() {
        var loop = loops.open(casework.county());
        loop.rating().body("callBack", is("OPEN")).body("callDueAt", is("2026-11-27T00:00:00+08:00"));
        problem(loop.ratedAgain(UUID.randomUUID()), 409, "re-rating-not-asked");
        Loops.list(loop.admin(), false)
                .body("items.id", contains(loop.id()))
                .body("items[0].at", is("2026-11-27T00:00:00+08:00"));

        loop.does(loop.admin(), "assignment", Map.of("staffId", loop.colleagueId()))
                .then()
                .statusCode(200)
                .body("stage", is("ASSIGNED"))
                .body("fixDueAt", is("2026-12-15T00:00:00+08:00"));
        problem(loop.does(loop.admin(), "calls", Map.of("outcome", "REACHED")), 403, "assignee-required");
        Loops.list(loop.colleague(), false).body("items.id", contains(loop.id()));
        loop.seenBy(loop.colleague()).then().statusCode(200).body("comment", is("没有人回电话"));
        problem(loop.does(loop.colleague(), "fix", Map.of("note", "Too early.")), 409, "call-back-stage-forbids");
        loop.does(loop.colleague(), "calls", Map.of("outcome", "REACHED", "note", "已致电"))
                .then()
                .statusCode(200)
                .body("stage", is("CALLED"));
        Loops.list(loop.colleague(), false).body("items[0].at", is("2026-12-15T00:00:00+08:00"));
        loop.does(loop.colleague(), "fix", Map.of("note", "已回电话")).then().statusCode(200);

        loop.rating().body("fix", is("已回电话")).body("callBack", is("FIXED"));
        var key = UUID.randomUUID();
        loop.ratedAgain(key)
                .then()
                .statusCode(200)
                .body("callBack", is("CLOSED"))
                .body("secondLevel", is("SATISFIED"))
                .body("level", is("VERY_DISSATISFIED"));
        loop.ratedAgain(key).then().statusCode(200).header("Idempotent-Replayed", is("true"));
        problem(loop.ratedAgain(UUID.randomUUID()), 409, "re-rating-not-asked");
        Loops.list(loop.admin(), false).body("items.id", not(hasItem(loop.id())));
        assertThat(loop.told("call-back-closed", "ending")).containsExactly("RE_RATED");
        assertThat(casework.rows(
                        "select from platform.read_audit where reader_id = $1 and subject_id = $2",
                        loop.colleagueId(),
                        loop.matter().citizenId()))
                .hasSize(1);
    }

    @Test
    void whoever_rated_is_told_that_somebody_calls_and_that_it_can_be_rated_again() {
        var loop = loops.open(casework.county());
        bureau.letEverybodyHear();
        clock.advance(Duration.ofMinutes(1));
        loop.fixed();
        bureau.letEverybodyHear();

        loop.matter()
                .citizen()
                .asks()
                .get("/api/v1/notices")
                .then()
                .statusCode(200)
                .body("items.kind", contains("RATE_AGAIN", "RATING_HEARD"))
                .body("items.matterId[0]", is(loop.matter().id().toString()))
                .body("items[1].text", is("很抱歉没有让您满意。我们会在11月26日（周四）晚上11:59之前给您回电，了解情况并整改。"));
    }

    @Test
    void staff_see_ratings_only_in_aggregate_before_the_loop_is_closed() {
        var county = casework.county();
        var loop = loops.open(county);
        for (var fixed : List.of(false, true)) {
            if (fixed) {
                loop.fixed();
            }
            for (var who : List.of(
                    loop.worker(),
                    loop.worker(Role.BUREAU_ADMIN),
                    county.staff(Role.MEDIATOR, Role.ADVISER),
                    county.elsewhere(Role.BUREAU_ADMIN))) {
                for (var closed : List.of(false, true)) {
                    Loops.list(who, closed).body("items", empty());
                }
                problem(loop.seenBy(who), 404, "call-back-not-found");
                problem(loop.does(who, "complaint", Map.of("why", "No.")), 404, "call-back-not-found");
                who.asks()
                        .queryParam("month", "2026-11-01")
                        .get("/api/v1/insight/evaluations")
                        .then()
                        .statusCode(200)
                        .body("rates.denominator", everyIsAbsent())
                        .body("organisations", empty());
            }
        }

        loop.ratedAgain(UUID.randomUUID()).then().statusCode(200);

        for (var who : List.of(loop.worker(), county.staff(Role.MEDIATOR))) {
            Loops.list(who, true)
                    .body("items.id", contains(loop.id()))
                    .body("items[0].citizenName", nullValue())
                    .body("items[0].citizenMobile", nullValue());
            loop.seenBy(who)
                    .then()
                    .statusCode(200)
                    .body("level", is("VERY_DISSATISFIED"))
                    .body("secondLevel", is("SATISFIED"))
                    .body("fix", is("已回电话"))
                    .body("comment", nullValue())
                    .body("citizenName", nullValue())
                    .body("citizenMobile", nullValue())
                    .body("subjectId", nullValue())
                    .body("call", nullValue());
        }
        Loops.list(county.elsewhere(Role.BUREAU_ADMIN), true).body("items", empty());
        problem(loop.seenBy(county.elsewhere(Role.BUREAU_ADMIN)), 404, "call-back-not-found");
    }

    private static org.hamcrest.Matcher<Iterable<? extends Object>> everyIsAbsent() {
        return contains(nullValue(), nullValue(), nullValue(), nullValue());
    }

    @Test
    void only_somebody_else_of_the_organisation_or_above_it_is_asked_to_call() {
        var county = casework.county();
        var loop = loops.open(county);
        var admin = loop.admin();
        var elsewhere = loops.open(new Casework.County(casework, county.centre(), county.other(), county.station()));

        for (var staff : List.of(loop.workerId(), elsewhere.colleagueId(), UUID.randomUUID())) {
            problem(loop.does(admin, "assignment", Map.of("staffId", staff)), 422, "assignee-not-suitable");
        }
        loop.does(county.staff(Role.MEDIATOR), "assignment", Map.of("staffId", loop.colleagueId()))
                .then()
                .statusCode(403);
        problem(
                loop.does(
                        people.staff("/330881000/", Role.BUREAU_ADMIN),
                        "assignment",
                        Map.of("staffId", loop.colleagueId())),
                404,
                "call-back-not-found");
    }

    @Test
    void of_two_who_act_at_once_one_wins() throws Exception {
        var loop = loops.open(casework.county());
        var admin = loop.admin();
        var assigned = Parallel.times(
                2,
                i -> loop.does(admin, "assignment", Map.of("staffId", loop.colleagueId()), "\"0\"")
                        .statusCode());
        assertThat(assigned).containsExactlyInAnyOrder(200, 412);

        loop.fixed();
        var again = Parallel.times(3, i -> loop.ratedAgain(UUID.randomUUID()).statusCode());
        assertThat(again).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(loop.told("call-back-closed", "ending")).hasSize(1);
    }

    @Test
    void a_mistaken_rating_is_kept_and_counted_no_more_when_somebody_else_says_so() {
        var county = casework.county();
        var loop = loops.open(county);
        loops.rated(county.station(), "SATISFIED", 5, "2026-11-20");
        var admin = loop.admin();
        loop.does(admin, "complaint", Map.of("why", "误点")).then().statusCode(200);
        problem(loop.does(admin, "complaint", Map.of("why", "误点")), 409, "complained-before");
        var decision = Map.of("upheld", true, "reason", "所评为另一机构");
        problem(loop.does(admin, "complaint-decision", decision), 403, "decider-not-suitable");
        problem(loop.does(loop.worker(Role.BUREAU_ADMIN), "complaint-decision", decision), 404, "call-back-not-found");

        loop.does(county.above(Role.BUREAU_ADMIN), "complaint-decision", decision)
                .then()
                .statusCode(200)
                .body("stage", is("CLOSED"));

        loop.rating()
                .body("counted", is(false))
                .body("notCounted", is("所评为另一机构"))
                .body("comment", notNullValue());
        bureau.letEverybodyHear();
        loop.matter().citizen().asks().get("/api/v1/notices").then().body("items.kind", hasItem("RATING_NOT_COUNTED"));
        clock.set(Casework.instant("2026-12-01T00:00:00+08:00"));
        county.staff(Role.AUDITOR)
                .asks()
                .get("/api/v1/insight/evaluations")
                .then()
                .body("from", is("2026-11-01"))
                .body("rates[0].denominator", is(5));
    }

    @Test
    void who_was_rated_may_say_so_when_the_loop_is_closed_and_never_decides() {
        var loop = loops.open(casework.county()).fixed();
        loop.ratedAgain(UUID.randomUUID()).then().statusCode(200);
        loop.does(loop.worker(), "complaint", Map.of("why", "误点")).then().statusCode(200);
        var decision = Map.of("upheld", false, "reason", "评价属实");

        problem(loop.does(loop.worker(Role.BUREAU_ADMIN), "complaint-decision", decision), 403, "decider-not-suitable");
        loop.does(loop.admin(), "complaint-decision", decision).then().statusCode(200);

        loop.rating().body("counted", is(true)).body("notCounted", nullValue());
        problem(loop.does(loop.admin(), "complaint-decision", decision), 409, "no-complaint-open");
    }

    private static void problem(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", is("/problems/" + type));
    }
}
