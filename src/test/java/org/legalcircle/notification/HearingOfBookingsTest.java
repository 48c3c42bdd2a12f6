package org.legalcircle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.consultation.Citizen;
import org.legalcircle.platform.event.EventRelay;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class HearingOfBookingsTest {
    @Inject
    Bureau bureau;

    @Inject
    Phone phone;

    @Inject
    EventRelay relay;

    @Inject
    SettableClock clock;

    @Inject
    Pool pool;

    @Test
    void each_step_of_a_booking_makes_one_notice() {
        var citizen = phone.owner().citizen();
        var slots = bureau.freeSlots(bureau.adviser(1));
        var booking = citizen.booked(slots.get(20));
        citizen.moves(booking, slots.get(30)).then().statusCode(200);
        citizen.cancels(booking).then().statusCode(200);

        phone.hear();

        assertThat(kindsFor(citizen))
                .containsExactlyInAnyOrder("BOOKING_CONFIRMED", "BOOKING_MOVED", "BOOKING_CANCELLED");
        assertThat(textsFor(citizen)).containsExactlyInAnyOrder("BOOKING_CONFIRMED", "BOOKING_MOVED");
    }

    @Test
    void an_event_delivered_by_two_relays_at_once_and_again_later_makes_one_notice() throws Exception {
        var citizen = phone.owner().citizen();
        var booking = citizen.booked(bureau.slot(1));

        Parallel.times(2, i -> Bureau.await(relay::deliverAll));
        forgetDelivery(booking);
        Parallel.times(2, i -> Bureau.await(relay::deliverAll));

        assertThat(kindsFor(citizen)).containsExactly("BOOKING_CONFIRMED");
        assertThat(textsFor(citizen)).containsExactly("BOOKING_CONFIRMED");
        assertThat(deliveredAgain(booking)).isTrue();
    }

    @Test
    void a_booking_called_off_by_staff_is_worth_a_text_message() {
        var citizen = phone.owner().citizen();
        var booking = citizen.booked(bureau.slot(1));
        bureau.staff(Role.ADVISER, Bureau.STATION)
                .body(java.util.Map.of("reason", "工作人员生病"))
                .post("/api/v1/desk/bookings/{id}/calling-off", booking)
                .then()
                .statusCode(200);

        phone.hear();

        assertThat(textsFor(citizen)).contains("BOOKING_CALLED_OFF");
    }

    @Test
    void a_hold_makes_a_notice_only_when_it_runs_out() {
        var citizen = phone.owner().citizen();
        var slot = bureau.slot(1);
        citizen.held(slot);
        phone.hear();
        assertThat(kindsFor(citizen)).isEmpty();

        clock.advance(Duration.ofMinutes(15));
        bureau.citizen().holds(slot).then().statusCode(201);
        phone.hear();

        assertThat(kindsFor(citizen)).containsExactly("BOOKING_EXPIRED");
        assertThat(textsFor(citizen)).isEmpty();
    }

    @Test
    void an_offered_seat_is_told_at_once_by_text_message_and_a_lapsed_one_in_the_inbox() {
        var slot = bureau.slot(1);
        var first = bureau.citizen();
        var booking = first.booked(slot);
        var waiting = phone.owner().citizen();
        waits(waiting, first, booking);
        first.cancels(booking).then().statusCode(200);

        phone.hear();
        assertThat(kindsFor(waiting)).containsExactlyInAnyOrder("WAITLIST_JOINED", "SEAT_OFFERED");
        assertThat(textsFor(waiting)).containsExactly("SEAT_OFFERED");

        clock.advance(Duration.ofMinutes(31));
        bureau.citizen().holds(slot).then().statusCode(201);
        phone.hear();
        assertThat(kindsFor(waiting)).contains("OFFER_LAPSED");
    }

    @Test
    void notices_hold_no_words_and_no_number() {
        var owner = phone.owner();
        owner.citizen().booked(bureau.slot(1));
        phone.hear();
        phone.send();

        var rows = Bureau.await(
                () -> pool.preparedQuery("""
                        select notice::text || ' ' || delivery::text
                        from notification.notice join notification.delivery on notice_id = notice.id
                        where recipient_id = $1""").execute(Tuple.of(owner.citizen().id())));

        assertThat(rows.size()).isEqualTo(2);
        rows.forEach(row -> assertThat(row.getString(0))
                .doesNotContain(owner.mobile())
                .doesNotContain("法律")
                .doesNotContain("拖欠"));
    }

    private void waits(Citizen citizen, Citizen first, UUID booking) {
        String start = first.looksAt(booking).path("startsAt");
        Bureau.json(citizen.token())
                .body(java.util.Map.of(
                        "topic",
                        "LABOUR",
                        "channel",
                        "ON_SITE",
                        "adviserId",
                        first.looksAt(booking).path("adviserId"),
                        "from",
                        start,
                        "to",
                        java.time.OffsetDateTime.parse(start).plusMinutes(1).toString()))
                .post("/api/v1/waitlist")
                .then()
                .statusCode(201);
    }

    private void forgetDelivery(UUID booking) {
        Bureau.await(() -> pool.preparedQuery("update platform.event set delivered_at = null where aggregate_id = $1")
                .execute(Tuple.of(booking)));
    }

    private boolean deliveredAgain(UUID booking) {
        return Bureau.await(() -> pool.preparedQuery(
                                "select bool_and(delivered_at is not null) from platform.event where aggregate_id = $1")
                        .execute(Tuple.of(booking)))
                .iterator()
                .next()
                .getBoolean(0);
    }

    private List<String> kindsFor(Citizen citizen) {
        return strings("select kind from notification.notice where recipient_id = $1", citizen);
    }

    private List<String> textsFor(Citizen citizen) {
        return strings("""
                select kind from notification.delivery join notification.notice on notice.id = notice_id
                where recipient_id = $1 and channel = 'SMS'""", citizen);
    }

    private List<String> strings(String sql, Citizen citizen) {
        var rows = Bureau.await(() -> pool.preparedQuery(sql).execute(Tuple.of(citizen.id())));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
