package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class HoldingASlotTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Test
    void a_citizen_holds_a_seat_for_a_quarter_of_an_hour() {
        var slot = bureau.slot(1);
        var citizen = bureau.citizen();

        citizen.holds(slot)
                .then()
                .statusCode(201)
                .body("stage", is("HELD"))
                .body("slotId", is(slot.toString()))
                .body("heldUntil", is("2026-11-23T09:15:00+08:00"))
                .header("Location", notNullValue());

        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    @Test
    void the_last_seat_goes_to_one_of_two_citizens() {
        var slot = bureau.slot(1);

        var answers = AtOnce.both(
                () -> bureau.citizen().holds(slot), () -> bureau.citizen().holds(slot));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20})
    void a_crowd_gets_exactly_as_many_seats_as_there_are(int capacity) {
        var slot = bureau.slot(capacity);
        var crowd = IntStream.range(0, 60)
                .mapToObj(i -> bureau.citizen())
                .<Callable<Response>>map(citizen -> () -> citizen.holds(slot))
                .toList();

        var answers = AtOnce.all(crowd);

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(capacity);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> answer.then()
                        .statusCode(409)
                        .body("type", is("/problems/slot-full"))
                        .body("nextFreeSlots", hasSize(5)));
        assertThat(bureau.seatsKept(slot)).isEqualTo(capacity);
    }

    @Test
    void the_same_key_gives_the_same_answer_once() {
        var slot = bureau.slot(3);
        var citizen = bureau.citizen();

        var first = citizen.holds(slot, "key-1").then().statusCode(201).extract();
        var again = citizen.holds(slot, "key-1").then().statusCode(201).extract();

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    @Test
    void the_same_call_twice_at_once_takes_one_seat() {
        var slot = bureau.slot(3);
        var citizen = bureau.citizen();

        var answers = AtOnce.both(() -> citizen.holds(slot, "key-2"), () -> citizen.holds(slot, "key-2"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    @Test
    void a_refusal_is_remembered_with_its_key() {
        var slot = bureau.slot(1);
        var first = bureau.citizen();
        var booking = first.held(slot);
        var second = bureau.citizen();
        second.holds(slot, "key-3").then().statusCode(409).body("type", is("/problems/slot-full"));

        first.cancels(booking).then().statusCode(200);

        second.holds(slot, "key-3").then().statusCode(409).header("Idempotent-Replayed", "true");
        second.holds(slot, "key-4").then().statusCode(201);
    }

    @Test
    void a_key_cannot_be_used_for_another_slot() {
        var adviser = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        citizen.holds(adviser.get(10), "key-5").then().statusCode(201);

        citizen.holds(adviser.get(11), "key-5")
                .then()
                .statusCode(422)
                .body("type", is("/problems/idempotency-key-reused"));
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        citizen.holds(slots.get(30), "key-6").then().statusCode(201);

        clock.advance(Duration.ofHours(25));

        citizen.holds(slots.get(31), "key-6").then().statusCode(201);
    }

    @Test
    void a_call_without_a_key_is_refused() {
        given().auth()
                .oauth2(bureau.citizen().token())
                .contentType("application/json")
                .body(Map.of("slotId", bureau.slot(1), "channel", "ON_SITE", "topic", "LABOUR"))
                .post("/api/v1/bookings")
                .then()
                .statusCode(400)
                .body("type", is("/problems/idempotency-key-required"));
    }

    @Test
    void without_a_token_nothing_is_held() {
        given().contentType("application/json")
                .body(Map.of("slotId", bureau.slot(1), "channel", "ON_SITE", "topic", "LABOUR"))
                .post("/api/v1/bookings")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue());
    }

    @Test
    void staff_do_not_book_for_themselves() {
        bureau.staff(Role.ADVISER, Bureau.STATION)
                .body(Map.of("slotId", bureau.slot(1), "channel", "ON_SITE", "topic", "LABOUR"))
                .post("/api/v1/bookings")
                .then()
                .statusCode(403)
                .body("type", is("/problems/forbidden"));
    }

    @Test
    void an_unknown_slot_is_not_found() {
        bureau.citizen().holds(UUID.randomUUID()).then().statusCode(404).body("type", is("/problems/slot-not-found"));
    }

    @Test
    void a_channel_or_a_topic_that_is_not_offered_is_refused() {
        var afternoon = bureau.freeSlots(bureau.adviser(1)).get(5);
        var body = Map.of("slotId", afternoon, "channel", "PHONE", "topic", "LABOUR");
        Bureau.json(bureau.citizen().token())
                .body(body)
                .post("/api/v1/bookings")
                .then()
                .statusCode(422)
                .body("type", is("/problems/channel-not-offered"));

        var other = Map.of("slotId", afternoon, "channel", "ON_SITE", "topic", "TRAFFIC");
        Bureau.json(bureau.citizen().token())
                .body(other)
                .post("/api/v1/bookings")
                .then()
                .statusCode(422)
                .body("type", is("/problems/topic-not-offered"));
    }

    @Test
    void a_slot_inside_the_notice_of_its_rules_cannot_be_held_any_more() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        clock.advance(Duration.ofMinutes(31));

        bureau.citizen().holds(slots.get(0)).then().statusCode(409).body("type", is("/problems/too-late-to-book"));
    }

    @Test
    void other_slots_that_are_named_can_be_had_the_same_way() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var slot = slots.get(14);
        bureau.citizen().held(slot);

        var answer = Bureau.json(bureau.citizen().token())
                .body(Map.of("slotId", slot, "channel", "PHONE", "topic", "LABOUR"))
                .post("/api/v1/bookings");

        answer.then().statusCode(409).body("type", is("/problems/slot-full"));
        assertThat(answer.jsonPath().<List<String>>getList("nextFreeSlots.channels"))
                .isNotEmpty()
                .allSatisfy(channels -> assertThat(channels).contains("PHONE"));
    }

    @Test
    void nobody_is_at_two_consultations_at_once() {
        var one = bureau.slot(1);
        var other = bureau.slot(1);
        var citizen = bureau.citizen();
        citizen.held(one);

        citizen.holds(other).then().statusCode(409).body("type", is("/problems/overlapping-booking"));
        assertThat(bureau.seatsKept(other)).isZero();
    }

    @Test
    void nobody_holds_more_than_five_consultations() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        IntStream.range(0, 5).forEach(i -> citizen.held(slots.get(20 + i)));

        citizen.holds(slots.get(30)).then().statusCode(409).body("type", is("/problems/too-many-open-bookings"));
    }

    @Test
    void nobody_holds_more_than_five_consultations_by_asking_for_many_at_once() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();

        var answers = AtOnce.all(IntStream.range(0, 40)
                .<Callable<Response>>mapToObj(i -> () -> citizen.holds(slots.get(20 + i)))
                .toList());

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(5);
    }

    @Test
    void consultations_of_the_past_do_not_count_though_nobody_closed_them() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        IntStream.range(0, 5).forEach(i -> citizen.confirms(citizen.held(slots.get(i))));

        clock.advance(Duration.ofDays(3));

        citizen.holds(slots.get(slots.size() - 1)).then().statusCode(201);
    }

    @Test
    void a_hold_that_ran_out_keeps_nobody_out() {
        var slot = bureau.slot(1);
        bureau.citizen().held(slot);

        clock.advance(Duration.ofMinutes(15));

        bureau.citizen().holds(slot).then().statusCode(201);
        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    @Test
    void problems_speak_the_callers_language() {
        Bureau.json(bureau.citizen().token())
                .header("Accept-Language", "en-GB,en;q=0.8")
                .body(Map.of("slotId", UUID.randomUUID(), "channel", "ON_SITE", "topic", "LABOUR"))
                .post("/api/v1/bookings")
                .then()
                .statusCode(404)
                .body("title", equalTo("No such slot"));
    }
}
