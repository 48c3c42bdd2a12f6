package org.legalcircle.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.consultation.Citizen;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SentMessages;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class ReadingNoticesTest {
    @Inject
    Bureau bureau;

    @Inject
    Phone phone;

    @Inject
    SentMessages sent;

    @Inject
    SettableClock clock;

    @AfterEach
    void the_gateway_is_up_again() {
        sent.down(false);
    }

    @Test
    void a_notice_tells_what_happened_and_how_it_arrived() {
        var owner = phone.owner();
        var booking = owner.citizen().booked(bureau.slot(1));
        phone.hear();

        notices(owner.citizen())
                .body("items.size()", is(1))
                .body("items[0].kind", is("BOOKING_CONFIRMED"))
                .body("items[0].title", is("预约成功"))
                .body("items[0].text", containsString("您的法律咨询预约已确认：11月2"))
                .body("items[0].bookingId", is(booking.toString()))
                .body("items[0].createdAt", is("2026-11-23T09:00:00+08:00"))
                .body("items[0].readAt", nullValue())
                .body("items[0].deliveries.channel", equalTo(List.of("INBOX", "SMS")))
                .body("items[0].deliveries.outcome", equalTo(List.of("SENT", "ON_ITS_WAY")));

        phone.send();
        var after = notices(owner.citizen())
                .body("items[0].deliveries.outcome", equalTo(List.of("SENT", "SENT")))
                .extract()
                .asString();
        assertThat(after)
                .doesNotContain(owner.mobile())
                .doesNotContain(owner.mobile().substring(7));
    }

    @Test
    void a_text_message_that_never_arrived_is_told() {
        var owner = phone.owner();
        // So far ahead that no reminder becomes the latest notice meanwhile.
        owner.citizen().booked(bureau.freeSlots(bureau.adviser(1)).get(60));
        phone.hear();
        sent.down(true);
        for (var i = 0; i < 6; i++) {
            phone.send();
            clock.advance(Duration.ofHours(2));
        }

        notices(owner.citizen()).body("items[0].deliveries.outcome", equalTo(List.of("SENT", "NOT_DELIVERED")));
    }

    @Test
    void the_words_are_in_the_readers_language() {
        var citizen = phone.owner().citizen();
        citizen.booked(bureau.slot(1));
        phone.hear();

        asks(citizen)
                .header("Accept-Language", "en")
                .get("/api/v1/notices")
                .then()
                .body("items[0].title", is("Your booking is confirmed"));
    }

    @Test
    void a_notice_of_a_booking_that_was_cancelled_since_says_so() {
        var citizen = phone.owner().citizen();
        var booking = citizen.booked(bureau.slot(1));
        phone.hear();
        clock.advance(Duration.ofSeconds(1));
        citizen.cancels(booking).then().statusCode(200);
        phone.hear();

        notices(citizen)
                .body("items.kind", equalTo(List.of("BOOKING_CANCELLED", "BOOKING_CONFIRMED")))
                .body("items[1].text", containsString("请以最新的通知为准"));
    }

    @Test
    void a_long_list_is_read_page_by_page_newest_first_without_loss_or_repetition() {
        var citizen = phone.owner().citizen();
        var slots = bureau.freeSlots(bureau.adviser(1));
        for (var i = 0; i < 5; i++) {
            citizen.booked(slots.get(20 + i));
        }
        phone.hear();

        var read = new ArrayList<String>();
        var next = "/api/v1/notices?limit=2";
        while (next != null) {
            var page = asks(citizen).urlEncodingEnabled(false).get(next);
            List<String> ids = page.then().statusCode(200).extract().path("items.id");
            read.addAll(ids);
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(read).hasSize(5).doesNotHaveDuplicates();
        assertThat(read).isEqualTo(notices(citizen).extract().path("items.id"));
    }

    @Test
    void what_was_read_no_longer_counts_as_unread() {
        var citizen = phone.owner().citizen();
        var slots = bureau.freeSlots(bureau.adviser(1));
        citizen.booked(slots.get(20));
        citizen.booked(slots.get(21));
        phone.hear();
        unread(citizen).body("unread", is(2));
        var first = firstOf(citizen);

        clock.advance(Duration.ofMinutes(1));
        reads(citizen, first).then().statusCode(204);
        clock.advance(Duration.ofMinutes(1));
        reads(citizen, first).then().statusCode(204);

        unread(citizen).body("unread", is(1));
        asks(citizen)
                .get("/api/v1/notices?unread=true")
                .then()
                .body("items.size()", is(1))
                .body("items[0].readAt", nullValue());
        notices(citizen).body("items.find { it.id == '%s' }.readAt".formatted(first), is("2026-11-23T09:01:00+08:00"));
    }

    @Test
    void somebody_elses_notice_can_neither_be_seen_nor_marked() {
        var citizen = phone.owner().citizen();
        citizen.booked(bureau.slot(1));
        phone.hear();
        var other = phone.owner().citizen();

        notices(other).body("items.size()", is(0));
        reads(other, firstOf(citizen)).then().statusCode(404).body("type", is("/problems/notice-not-found"));
        notices(citizen).body("items[0].readAt", nullValue());
    }

    @Test
    void an_unknown_notice_is_not_found() {
        reads(phone.owner().citizen(), UUID.randomUUID().toString())
                .then()
                .statusCode(404)
                .body("type", is("/problems/notice-not-found"));
        reads(phone.owner().citizen(), "not-a-notice").then().statusCode(404);
    }

    @Test
    void staff_have_notices_too_and_strangers_none() {
        bureau.staff(Role.ADVISER, Bureau.STATION)
                .get("/api/v1/notices")
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
        given().get("/api/v1/notices").then().statusCode(401).header("WWW-Authenticate", notNullValue());
        given().get("/api/v1/notices/unread-count").then().statusCode(401);
        given().post("/api/v1/notices/{id}/reading", UUID.randomUUID()).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=101", "limit=x", "unread=maybe", "cursor=nonsense"})
    void a_condition_that_makes_no_sense_is_refused(String condition) {
        asks(phone.owner().citizen())
                .get("/api/v1/notices?" + condition)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static io.restassured.specification.RequestSpecification asks(Citizen citizen) {
        return given().auth().oauth2(citizen.token());
    }

    private static ValidatableResponse notices(Citizen citizen) {
        return asks(citizen).get("/api/v1/notices").then().statusCode(200);
    }

    private static String firstOf(Citizen citizen) {
        return notices(citizen).extract().path("items[0].id");
    }

    private static ValidatableResponse unread(Citizen citizen) {
        return asks(citizen).get("/api/v1/notices/unread-count").then().statusCode(200);
    }

    private static Response reads(Citizen citizen, String notice) {
        return asks(citizen).post("/api/v1/notices/{id}/reading", notice);
    }
}
