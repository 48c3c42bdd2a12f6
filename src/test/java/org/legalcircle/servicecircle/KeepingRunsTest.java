package org.legalcircle.servicecircle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.security.Role;
import org.legalcircle.servicecircle.store.KeptRuns;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

/** How long what audits found is kept, and what is kept with it. */
@QuarkusTest
class KeepingRunsTest {
    private static final String COVERAGE = "/api/v1/insight/coverage";
    private static final double LATITUDE = 28.79;

    @Inject
    Circle circle;

    @Inject
    People people;

    @Inject
    Pool pool;

    @Inject
    KeptRuns kept;

    @Inject
    ObjectMapper json;

    @Inject
    SettableClock clock;

    private UUID point;

    @BeforeEach
    void draw() {
        circle.clear();
        point = circle.open(circle.profile(118.5, LATITUDE));
        circle.settle(circle.village("N", 118.5, LATITUDE, 900));
    }

    private String run(int minutes) {
        return circle.administrator()
                .asks()
                .queryParam("minutes", minutes)
                .get(COVERAGE)
                .then()
                .statusCode(200)
                .body("publishedAt", nullValue())
                .extract()
                .path("id");
    }

    private Response whatIf(String key) {
        return whatIf(circle.administrator(), key);
    }

    private Response whatIf(Person who, String key) {
        var body = json.createObjectNode().put("week", "2026-11-25").put("mode", "WALK");
        body.put("minutes", 30)
                .putArray("changes")
                .addObject()
                .put("kind", "REMOVE")
                .put("pointId", point.toString());
        var asked = who.asks().body(body.toString());
        return (key == null ? asked : asked.header("Idempotency-Key", key)).post(COVERAGE + "/what-if");
    }

    private Response publish(String run) {
        return circle.administrator().asks().put(COVERAGE + "/runs/" + run + "/publication");
    }

    private Response show(String run) {
        return circle.administrator().asks().get(COVERAGE + "/runs/" + run);
    }

    private void afterDays(int days) {
        clock.advance(Duration.ofDays(days));
        People.run(kept::forget);
    }

    @Test
    void what_was_published_stays_and_the_rest_is_forgotten_in_time() {
        var published = run(30);
        var other = run(31);
        publish(published).then().statusCode(200).body("publishedAt", equalTo("2026-11-23T09:00:00+08:00"));

        afterDays(399);
        show(other).then().statusCode(200);
        publish(published).then().statusCode(200).body("publishedAt", equalTo("2026-11-23T09:00:00+08:00"));
        afterDays(2);

        show(other).then().statusCode(404);
        show(published).then().statusCode(200).body("publishedAt", notNullValue());
        assertThat(circle.number("select count(*) from servicecircle.coverage_village"))
                .isOne();
    }

    @Test
    void what_was_supposed_is_forgotten_sooner_and_never_published() {
        String supposed = whatIf(null).then().statusCode(200).extract().path("afterwards.id");
        publish(supposed).then().statusCode(422).body("type", equalTo("/problems/run-supposed"));
        var real = run(30);

        afterDays(31);

        show(supposed).then().statusCode(404);
        show(real).then().statusCode(200);
    }

    @Test
    void villages_of_an_audit_that_broke_off_are_cleared_away() {
        run(30);
        var unfinished = Ids.next(clock.instant());
        People.run(
                () -> pool.query("insert into servicecircle.coverage_village values ('" + unfinished + "', 'N', '{}')")
                        .execute());

        People.run(kept::forget);
        assertThat(circle.number("select count(*) from servicecircle.coverage_village"))
                .as("it may still be under way")
                .isEqualTo(2);
        afterDays(2);
        assertThat(circle.number("select count(*) from servicecircle.coverage_village"))
                .isOne();
    }

    @Test
    void only_administrators_of_the_branch_publish() {
        var run = run(30);
        people.staff(Circle.STATION, Role.AUDITOR)
                .asks()
                .put(COVERAGE + "/runs/" + run + "/publication")
                .then()
                .statusCode(403);
        people.staff("/330881/330881106/", Role.BUREAU_ADMIN)
                .asks()
                .put(COVERAGE + "/runs/" + run + "/publication")
                .then()
                .statusCode(404);
    }

    @Test
    void the_same_question_with_the_same_key_is_answered_once() {
        var key = UUID.randomUUID().toString();
        var who = circle.administrator();
        String first = whatIf(who, key).then().statusCode(200).extract().asString();
        circle.open(circle.profile(118.6, LATITUDE));

        whatIf(who, key).then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(json(whatIf(who, key).asString())).isEqualTo(json(first));
    }

    private JsonNode json(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void two_runs_of_the_branch_are_compared() {
        var before = run(30);
        circle.settle(circle.village("F", 118.6, LATITUDE, 100));
        circle.open(circle.profile(118.6, LATITUDE));
        var after = run(30);

        compare(before, after)
                .then()
                .statusCode(200)
                .body("before.id", equalTo(before))
                .body("after.id", equalTo(after))
                .body("whole.reachedBefore.denominator", equalTo(900))
                .body("whole.reachedAfter.denominator", equalTo(1000))
                .body("townships[0].name", equalTo("坛石镇"))
                .body("townships[0].hoursPoints", equalTo(0.0f));
        compare(before, run(31))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/runs-not-comparable"))
                .body("detail", containsString("minutes"));
        compare(before, UUID.randomUUID().toString()).then().statusCode(404);
        circle.administrator()
                .asks()
                .get(COVERAGE + "/runs/" + before + "/comparison")
                .then()
                .statusCode(400);
    }

    private Response compare(String before, String after) {
        return circle.administrator().asks().get(COVERAGE + "/runs/" + before + "/comparison?with=" + after);
    }

    @Test
    void the_same_run_gives_the_same_picture_with_its_rule_and_cut_off() {
        var run = run(30);

        var picture = circle.administrator().asks().get(COVERAGE + "/runs/" + run + ".svg");
        picture.then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body("svg.circle.size()", equalTo(6))
                .body("svg.circle[0].title", equalTo("占塘村：一周40小时"));
        assertThat(picture.asString()).contains("口径：整点出发", "2026-11-23 09:00", "按距离估算", "坛石镇", "100.0 %");
        assertThat(circle.administrator()
                        .asks()
                        .get(COVERAGE + "/runs/" + run + ".svg")
                        .asString())
                .isEqualTo(picture.asString());
        circle.administrator()
                .asks()
                .header("If-None-Match", picture.header("ETag"))
                .get(COVERAGE + "/runs/" + run + ".svg")
                .then()
                .statusCode(304);
        var english =
                circle.administrator().asks().header("Accept-Language", "en").get(COVERAGE + "/runs/" + run + ".svg");
        assertThat(english.asString()).contains("Rule: a point is open on arrival");
        people.staff("/330881/330881106/", Role.BUREAU_ADMIN)
                .asks()
                .get(COVERAGE + "/runs/" + run + ".svg")
                .then()
                .statusCode(404);
    }

    @Test
    void an_audit_that_takes_long_holds_no_transaction_open() throws Exception {
        var other = People.run(pool::getConnection);
        try {
            People.run(() -> other.query("begin").execute());
            People.run(() -> other.query("lock table servicecircle.coverage_run in access exclusive mode")
                    .execute());
            var asked =
                    CompletableFuture.supplyAsync(() -> whatIf(UUID.randomUUID().toString()));
            await().until(() -> circle.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like '%coverage_run%'")
                    > 0);

            assertThat(circle.number("select count(*) from pg_stat_activity where state = 'idle in transaction'"
                            + " and query like '%idempotent_answer%'"))
                    .isZero();
            People.run(() -> other.query("rollback").execute());
            asked.get().then().statusCode(200);
        } finally {
            People.run(other::close);
        }
    }
}
