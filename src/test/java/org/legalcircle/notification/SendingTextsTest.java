package org.legalcircle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.consultation.Citizen;
import org.legalcircle.consultation.usecase.RemindingCitizens;
import org.legalcircle.notification.domain.DeliveryState;
import org.legalcircle.notification.store.Texts;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.SentMessages;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class SendingTextsTest {
    private static final Duration LEASE = Duration.ofMinutes(3);

    @Inject
    Bureau bureau;

    @Inject
    Phone phone;

    @Inject
    SentMessages sent;

    @Inject
    Texts texts;

    @Inject
    RemindingCitizens reminding;

    @Inject
    MeterRegistry figures;

    @Inject
    SettableClock clock;

    @Inject
    Pool pool;

    @AfterEach
    void the_gateway_is_up_again() {
        sent.down(false);
    }

    @Test
    void a_confirmed_booking_is_told_by_text_message_once() throws Exception {
        var owner = phone.owner();
        var booking = owner.citizen().booked(bureau.slot(1));
        phone.hear();

        Parallel.times(3, i -> {
            phone.send();
            return i;
        });

        var messages = sent.at(owner.mobile());
        assertThat(messages).extracting(SentMessages.Message::template).containsExactly("booking-confirmed");
        assertThat(messages.get(0).parameters()).containsOnlyKeys("when", "place");
        assertThat(messages.get(0).once()).isEqualTo(phone.standing(booking).id());
        assertThat(phone.standing(booking).state()).isEqualTo("SENT");
    }

    @Test
    void the_message_speaks_the_language_of_its_recipient() {
        var owner = phone.owner();
        Bureau.await(() -> pool.preparedQuery("update identity.citizen set locale = 'en' where id = $1")
                .execute(Tuple.of(owner.citizen().id())));
        owner.citizen().booked(bureau.slot(1));
        phone.hear();

        phone.send();

        assertThat(sent.at(owner.mobile())).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo("booking-confirmed-en");
            assertThat(message.parameters().get("when")).contains("November");
        });
    }

    @Test
    void a_gateway_that_is_down_is_tried_again_with_growing_pauses_and_then_given_up() {
        var owner = phone.owner();
        var booking = owner.citizen().booked(bureau.slot(1));
        phone.hear();
        sent.down(true);
        var given = givenUp();

        for (var pause : List.of("PT30S", "PT2M", "PT8M", "PT32M", "PT2H")) {
            phone.send();
            phone.send();
            var standing = phone.standing(booking);
            assertThat(standing.state()).isEqualTo("QUEUED");
            assertThat(standing.failure()).isEqualTo("down");
            assertThat(standing.next())
                    .isEqualTo(clock.instant().plus(Duration.parse(pause)).getEpochSecond());
            clock.advance(Duration.parse(pause));
        }
        phone.send();

        assertThat(phone.standing(booking))
                .returns("FAILED", Phone.Standing::state)
                .returns(6, Phone.Standing::attempts)
                .returns(null, Phone.Standing::next);
        assertThat(givenUp()).isGreaterThan(given);
        sent.down(false);
        clock.advance(Duration.ofHours(3));
        phone.send();
        assertThat(sent.at(owner.mobile())).isEmpty();
    }

    @Test
    void a_gateway_that_recovers_gets_the_message_under_the_same_name() {
        var owner = phone.owner();
        var booking = owner.citizen().booked(bureau.slot(1));
        phone.hear();
        sent.down(true);
        phone.send();
        sent.down(false);
        clock.advance(Duration.ofSeconds(30));

        phone.send();

        assertThat(sent.at(owner.mobile()))
                .extracting(SentMessages.Message::once)
                .containsExactly(phone.standing(booking).id());
        assertThat(phone.standing(booking)).returns("SENT", Phone.Standing::state);
    }

    @Test
    void a_sender_that_vanished_is_replaced_after_its_lease_and_reports_too_late() {
        var owner = phone.owner();
        var booking = owner.citizen().booked(bureau.slot(1));
        phone.hear();
        phone.hear();
        var claimed = Bureau.await(() -> texts.claim(1000, LEASE, clock.instant()));
        var vanished = claimed.stream()
                .filter(text -> text.recipientId().equals(owner.citizen().id()))
                .findFirst()
                .orElseThrow();

        clock.advance(LEASE.minusSeconds(1));
        phone.send();
        assertThat(sent.at(owner.mobile())).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        phone.send();
        Bureau.await(() -> texts.settle(vanished, DeliveryState.FAILED, "late", clock.instant()));

        assertThat(sent.at(owner.mobile()))
                .extracting(SentMessages.Message::once)
                .containsExactly(vanished.id());
        assertThat(phone.standing(booking)).returns("SENT", Phone.Standing::state);
    }

    @Test
    void what_can_wait_is_not_sent_at_night() {
        clock.set(at("2026-11-23T22:30:00"));
        var owner = phone.owner();
        owner.citizen().booked(bureau.slot(1));
        phone.hear();

        phone.send();
        clock.set(at("2026-11-24T06:59:59"));
        phone.send();
        assertThat(sent.at(owner.mobile())).isEmpty();

        clock.set(at("2026-11-24T07:00:00"));
        phone.send();
        assertThat(sent.at(owner.mobile())).hasSize(1);
    }

    @Test
    void a_message_that_failed_in_the_evening_waits_for_the_morning() {
        clock.set(at("2026-11-23T21:59:50"));
        var owner = phone.owner();
        var booking = owner.citizen().booked(bureau.slot(1));
        phone.hear();
        sent.down(true);

        phone.send();

        assertThat(phone.standing(booking).next())
                .isEqualTo(at("2026-11-24T07:00:00").getEpochSecond());
    }

    @Test
    void a_reminder_is_sent_a_day_before() {
        var owner = phone.owner();
        reminded(owner, bureau.slot(1), Duration.ofHours(24));

        phone.send();

        assertThat(templatesAt(owner)).containsExactly("booking-confirmed", "reminder-day-before");
    }

    @Test
    void a_reminder_of_a_booking_cancelled_since_is_not_sent() {
        var owner = phone.owner();
        var booking = reminded(owner, bureau.slot(1), Duration.ofHours(24));
        owner.citizen().cancels(booking).then().statusCode(200);

        phone.send();

        assertThat(templatesAt(owner)).containsExactly("booking-confirmed");
    }

    @Test
    void a_reminder_of_a_booking_moved_since_is_not_sent() {
        var owner = phone.owner();
        var slots = bureau.freeSlots(bureau.adviser(1));
        var booking = reminded(owner, slots.get(20), Duration.ofHours(24));
        owner.citizen().moves(booking, slots.get(60)).then().statusCode(200);
        phone.hear();

        phone.send();

        assertThat(templatesAt(owner)).containsExactly("booking-confirmed", "booking-moved");
    }

    @Test
    void a_reminder_of_a_consultation_that_has_begun_is_not_sent() {
        var owner = phone.owner();
        reminded(owner, bureau.slot(1), Duration.ofHours(1));
        clock.advance(Duration.ofHours(1));

        phone.send();

        assertThat(templatesAt(owner)).containsExactly("booking-confirmed");
    }

    @Test
    void a_recipient_nobody_knows_is_not_tried_again() {
        var booking = bureau.stranger().booked(bureau.slot(1));
        phone.hear();

        phone.send();

        assertThat(phone.standing(booking))
                .returns("FAILED", Phone.Standing::state)
                .returns("no such recipient", Phone.Standing::failure);
    }

    /** A booking that was confirmed by a text message, so long before its start that the reminder is about to be sent. */
    private UUID reminded(Phone.Owner owner, UUID slot, Duration before) {
        var booking = owner.citizen().booked(slot);
        phone.hear();
        phone.send();
        clock.set(startOf(owner.citizen(), booking).minus(before));
        Bureau.await(reminding::remindAll);
        phone.hear();
        return booking;
    }

    private List<String> templatesAt(Phone.Owner owner) {
        return sent.at(owner.mobile()).stream()
                .map(SentMessages.Message::template)
                .toList();
    }

    private double givenUp() {
        var counter = figures.find("legalcircle.notification.texts")
                .tag("outcome", "FAILED")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private Instant startOf(Citizen citizen, UUID booking) {
        String start = citizen.looksAt(booking).then().statusCode(200).extract().path("startsAt");
        return OffsetDateTime.parse(start).toInstant();
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }
}
