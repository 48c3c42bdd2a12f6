package org.legalcircle.servicecircle.usecase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.servicecircle.Circle;
import org.legalcircle.servicecircle.domain.OpeningHours;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.store.Timetables;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

/** What is remembered of opening hours is what they would tell if they were asked again, and goes when they go. */
@QuarkusTest
class RememberingHoursTest {
    private static final double LATITUDE = 28.79;
    private static final Instant BEFORE_A_HOLIDAY =
            OffsetDateTime.parse("2026-09-28T00:00:00+08:00").toInstant();
    private static final List<String> RULES = List.of(
            "{\"weekly\":[%s,%s,%s],\"followsWorkingCalendar\":true}"
                    .formatted(
                            hours("MONDAY", "09:00", "12:00"),
                            hours("MONDAY", "13:30", "17:00"),
                            hours("THURSDAY", "08:00", "00:00")),
            "{\"weekly\":[%s,%s],\"followsWorkingCalendar\":false}"
                    .formatted(hours("FRIDAY", "18:00", "00:00"), hours("SATURDAY", "00:00", "02:00")),
            "{\"weekly\":[],\"followsWorkingCalendar\":true}",
            "{\"weekly\":[],\"followsWorkingCalendar\":false,\"travelling\":"
                    + "[{\"date\":\"2026-10-03\",\"from\":\"10:00\",\"to\":\"10:01\"}]}",
            "{\"weekly\":[%s,%s,%s,%s,%s,%s,%s],\"followsWorkingCalendar\":false}"
                    .formatted(
                            hours("MONDAY", "00:00", "00:00"),
                            hours("TUESDAY", "00:00", "00:00"),
                            hours("WEDNESDAY", "00:00", "00:00"),
                            hours("THURSDAY", "00:00", "00:00"),
                            hours("FRIDAY", "00:00", "00:00"),
                            hours("SATURDAY", "00:00", "00:00"),
                            hours("SUNDAY", "00:00", "00:00")));

    @Inject
    Circle circle;

    @Inject
    RememberingHours hours;

    @Inject
    Timetables timetables;

    @Inject
    WorkingCalendar calendar;

    @Inject
    ObjectMapper json;

    @Inject
    Pool pool;

    @Inject
    SettableClock clock;

    private final Random random = new Random(5);

    @BeforeEach
    void clear() {
        circle.clear();
    }

    private static String hours(String day, String from, String to) {
        return "{\"dayOfWeek\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(day, from, to);
    }

    @Test
    void the_next_opening_is_the_one_that_asking_again_would_tell() throws Exception {
        var all = kept();
        var openings = People.run(() -> hours.openings(all.keySet()));

        for (var n = 0; n < 3000; n++) {
            var moment = moment();
            for (var each : all.entrySet()) {
                assertThat(openings.apply(each.getKey()).apply(moment))
                        .as("%s at %s", each.getValue(), moment)
                        .isEqualTo(each.getValue().nextOpening(moment, calendar));
            }
        }
    }

    @Test
    void closed_all_the_way_is_what_asking_again_would_tell() throws Exception {
        var all = kept();
        People.run(() -> timetables.knowing(all.keySet()));

        for (var n = 0; n < 300; n++) {
            var search = new Search(
                    new Position(118.5, LATITUDE),
                    TravelMode.WALK,
                    Duration.ofMinutes(1 + random.nextInt(240)),
                    null,
                    moment());
            var closed = People.run(() -> hours.closedThroughout(search));
            for (var each : all.entrySet()) {
                assertThat(closed.contains(each.getKey()))
                        .as("%s from %s for %s", each.getValue(), search.at(), search.within())
                        .isNotEqualTo(each.getValue()
                                .opensBetween(search.at(), search.at().plus(search.within()), calendar));
            }
        }
    }

    /** Mostly close to the one before, as those who ask now are; sometimes days away. */
    private Instant moment() {
        var day = BEFORE_A_HOLIDAY.plus(Duration.ofDays(random.nextInt(9)));
        return random.nextInt(4) == 0
                ? day.plusSeconds(random.nextInt(86_400))
                : BEFORE_A_HOLIDAY.plus(Duration.ofHours(56)).plusSeconds(random.nextInt(14_400));
    }

    private Map<UUID, OpeningHours> kept() throws Exception {
        var all = new HashMap<UUID, OpeningHours>();
        for (var rules : RULES) {
            var id = UUID.randomUUID();
            People.run(() -> pool.preparedQuery("insert into servicecircle.opening_hours (id, rules) values ($1, $2)")
                    .execute(Tuple.of(id, rules)));
            all.put(id, json.readValue(rules, OpeningHours.class));
        }
        return all;
    }

    @Test
    void who_searches_after_hours_were_changed_meets_the_new_ones_and_a_minute_later_what_holds_then() {
        var point = circle.open(open("09:00", "17:00"));
        assertThat(found()).containsExactly(point.toString());

        describe(point, open("09:03", "17:00"));
        assertThat(found()).isEmpty();
        assertThat(search().<String>path("nearest.nextOpening.from")).isEqualTo("2026-11-23T09:03:00+08:00");
        clock.advance(Duration.ofMinutes(1));
        assertThat(found()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(found()).as("it takes 95 seconds").containsExactly(point.toString());

        describe(point, open("07:00", "08:00"));
        assertThat(found()).isEmpty();
        describe(point, open("09:03", "17:00"));
        assertThat(found()).containsExactly(point.toString());
    }

    @Test
    void hours_that_no_point_has_kept_for_an_hour_are_forgotten() {
        var point = circle.open(open("09:00", "17:11"));
        describe(point, open("09:00", "17:12"));
        forget();
        assertThat(rowsUntil("17:11")).isEqualTo(1);
        clock.advance(Duration.ofMinutes(59));
        forget();
        assertThat(rowsUntil("17:11")).isEqualTo(1);
        var known = People.run(() -> timetables.known());

        clock.advance(Duration.ofMinutes(1));
        forget();
        assertThat(rowsUntil("17:11")).isZero();
        assertThat(rowsUntil("17:12")).isEqualTo(1);
        assertThat(People.run(() -> timetables.known())).hasSizeLessThan(known.size());
        assertThat(found()).containsExactly(point.toString());

        describe(point, open("09:00", "17:11"));
        assertThat(rowsUntil("17:11")).isEqualTo(1);
        assertThat(search().<String>path("items[0].open.until")).isEqualTo("2026-11-23T17:11:00+08:00");
    }

    @Test
    void hours_that_are_kept_again_in_time_stay() {
        var point = circle.open(open("09:00", "17:13"));
        describe(point, open("09:00", "17:14"));
        forget();
        clock.advance(Duration.ofMinutes(30));
        describe(point, open("09:00", "17:13"));
        describe(point, open("09:00", "17:14"));

        clock.advance(Duration.ofMinutes(40));
        forget();
        assertThat(rowsUntil("17:13")).isEqualTo(1);
        clock.advance(Duration.ofMinutes(60));
        forget();
        assertThat(rowsUntil("17:13")).isZero();
    }

    private void forget() {
        People.run(() -> timetables.forget());
    }

    private long rowsUntil(String closing) {
        return circle.number("select count(*) from servicecircle.opening_hours where rules like '%" + closing + "%'");
    }

    private ObjectNode open(String from, String to) {
        var profile = circle.profile(118.501, LATITUDE);
        profile.withArray("/openingHours/weekly")
                .forEach(day -> ((ObjectNode) day).put("from", from).put("to", to));
        return profile;
    }

    private void describe(UUID point, ObjectNode profile) {
        circle.administrator()
                .asks()
                .header("If-Match", "*")
                .body(profile.toString())
                .put("/api/v1/desk/service-points/" + point)
                .then()
                .statusCode(200);
    }

    private List<String> found() {
        return search().path("items.point.id");
    }

    private static Response search() {
        return given().queryParam("lat", LATITUDE).queryParam("lng", 118.5).get("/api/v1/service-points/reachable");
    }
}
