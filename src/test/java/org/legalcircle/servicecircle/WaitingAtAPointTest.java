package org.legalcircle.servicecircle;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

/** One counter, ten minutes for each who waits, nobody trusts what was said more than 45 minutes before. */
@QuarkusTest
class WaitingAtAPointTest {
    private static final double LATITUDE = 28.79;

    @Inject
    Circle circle;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    private UUID point;

    @BeforeEach
    void open() {
        circle.clear();
        point = circle.open(circle.profile(118.5, LATITUDE));
    }

    private Response tell(String branch, Role role, Object count) {
        return people.staff(branch, role)
                .asks()
                .body("{\"peopleWaiting\": " + count + "}")
                .put("/api/v1/desk/service-points/" + point + "/queue");
    }

    private static ValidatableResponse find() {
        return given().get("/api/v1/service-points/reachable?lat=28.79&lng=118.5")
                .then()
                .statusCode(200);
    }

    @Test
    void who_comes_waits_for_those_who_came_before() {
        find().body("items[0].expectedWaitMinutes", equalTo(0)).body("items[0].load.peopleWaiting", nullValue());

        tell(Circle.STATION, Role.MEDIATOR, 3)
                .then()
                .statusCode(200)
                .body("people", equalTo(3))
                .body("toldAt", equalTo("2026-11-23T09:00:00+08:00"));

        find().body("items[0].expectedWaitMinutes", equalTo(30))
                .body("items[0].servedBy", equalTo("2026-11-23T09:30:00+08:00"))
                .body("items[0].load.peopleWaiting", equalTo(3))
                .body("items[0].load.waitingToldAt", equalTo("2026-11-23T09:00:00+08:00"));
        given().get("/api/v1/service-points/" + point).then().body("load.peopleWaiting", equalTo(3));
        clock.advance(Duration.ofMinutes(20));
        find().body("items[0].expectedWaitMinutes", equalTo(10));
        tell(Circle.STATION, Role.MEDIATOR, 0);
        find().body("items[0].expectedWaitMinutes", equalTo(0)).body("items[0].load.peopleWaiting", equalTo(0));
    }

    @Test
    void what_was_said_too_long_ago_counts_no_more() {
        tell(Circle.STATION, Role.ADVISER, 9);
        clock.advance(Duration.ofMinutes(45));
        find().body("items[0].expectedWaitMinutes", equalTo(45));

        clock.advance(Duration.ofSeconds(1));

        find().body("items[0].expectedWaitMinutes", equalTo(0)).body("items[0].load.peopleWaiting", nullValue());
    }

    @Test
    void a_queue_that_lasts_until_it_closes_leaves_no_room() {
        clock.advance(Duration.ofHours(7));
        tell(Circle.STATION, Role.ADVISER, 6);

        find().body("items", empty()).body("nearest.misfits", contains("NO_ROOM"));
    }

    @Test
    void only_staff_of_the_branch_tell_it_and_only_what_can_be() {
        tell("/330881/330881106/", Role.ADVISER, 3).then().statusCode(404);
        tell(Circle.STATION, Role.PSYCHOLOGIST, 3).then().statusCode(403);
        tell(Circle.STATION, Role.ADVISER, -1).then().statusCode(400);
        tell(Circle.STATION, Role.ADVISER, 501).then().statusCode(400);
        tell(Circle.STATION, Role.ADVISER, null).then().statusCode(400);
    }
}
