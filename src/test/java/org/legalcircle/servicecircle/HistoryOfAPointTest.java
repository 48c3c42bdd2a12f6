package org.legalcircle.servicecircle;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class HistoryOfAPointTest {
    private static final double LATITUDE = 28.79;

    @Inject
    Circle circle;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @BeforeEach
    void clear() {
        circle.clear();
    }

    private static Response history(Person who, UUID point, String query) {
        return who.asks().get("/api/v1/desk/service-points/" + point + "/history" + query);
    }

    @Test
    void every_change_is_told_with_who_made_it_when_and_what_it_was() {
        var first = circle.administrator();
        var code = Circle.code();
        var profile = circle.profile(118.5, LATITUDE).put("code", code);
        circle.importing(first, List.of(profile)).then().statusCode(200);
        clock.advance(Duration.ofMinutes(5));
        var second = circle.administrator();
        circle.importing(second, List.of(profile.put("phone", "0570-12348").put("dailyCapacity", 20)))
                .then()
                .statusCode(200);

        history(second, circle.id(code), "")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 0))
                .body(
                        "items.changedBy",
                        contains(second.id().toString(), first.id().toString()))
                .body("items[0].changedAt", equalTo("2026-11-23T09:05:00+08:00"))
                .body("items[0].changes.member", contains("dailyCapacity", "phone"))
                .body("items[0].changes[0].before", equalTo(40))
                .body("items[0].changes[0].after", equalTo(20))
                .body("items[0].changes[1].before", nullValue())
                .body("items[1].changes.member", hasItems("name", "longitude", "openingHours"));
    }

    @Test
    void many_changes_come_in_pages() {
        var code = Circle.code();
        var admin = circle.administrator();
        for (var i = 0; i < 5; i++) {
            var profile = circle.profile(118.5, LATITUDE).put("code", code).put("dailyCapacity", 10 + i);
            circle.importing(admin, List.of(profile)).then().statusCode(200);
        }
        var point = circle.id(code);

        String next = history(admin, point, "?limit=2")
                .then()
                .body("items.version", contains(4, 3))
                .extract()
                .path("nextCursor");
        String last = history(admin, point, "?limit=2&cursor=" + next)
                .then()
                .body("items.version", contains(2, 1))
                .extract()
                .path("nextCursor");
        history(admin, point, "?limit=2&cursor=" + last)
                .then()
                .body("items.version", contains(0))
                .body("nextCursor", nullValue());
    }

    @Test
    void only_the_branch_looks_into_it() {
        var point = circle.open(circle.profile(118.5, LATITUDE));

        history(people.staff(Circle.STATION, Role.AUDITOR), point, "").then().statusCode(200);
        history(people.staff("/330881/330881106/", Role.BUREAU_ADMIN), point, "")
                .then()
                .statusCode(404);
        history(people.staff(Circle.STATION, Role.ADVISER), point, "").then().statusCode(403);
    }
}
