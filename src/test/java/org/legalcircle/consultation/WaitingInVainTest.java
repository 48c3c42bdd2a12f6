package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.usecase.OfferingSeats;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.SettableClock;

/** The time that was waited for passes without a seat. */
@QuarkusTest
class WaitingInVainTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Inject
    OfferingSeats offering;

    @Inject
    Pool pool;

    private Citizen owner;
    private UUID booking;
    private UUID slot;
    private Citizen citizen;
    private UUID place;

    @BeforeEach
    void somebody_waits() {
        var adviser = bureau.adviser(Bureau.singleSlot());
        slot = bureau.freeSlots(adviser).get(0);
        owner = bureau.citizen();
        booking = owner.booked(slot);
        citizen = bureau.citizen();
        place = citizen.waitsFor(adviser);
    }

    @Test
    void who_waited_in_vain_is_told_once() throws Exception {
        clock.advance(Duration.ofDays(40));

        Parallel.times(2, i -> Bureau.await(offering::endVainWaits));
        Bureau.await(offering::endVainWaits);
        bureau.letEverybodyHear();

        citizen.looksAtPlace(place).then().body("stage", is("LAPSED"));
        assertThat(raised()).isEqualTo(1);
        notices().body("items.kind", hasItem("WAITLIST_LAPSED"));
    }

    @Test
    void nobody_is_told_while_there_is_time_left() {
        clock.advance(Duration.ofDays(30));

        Bureau.await(offering::endVainWaits);

        citizen.looksAtPlace(place).then().body("stage", is("WAITING"));
        assertThat(raised()).isZero();
    }

    @Test
    void who_let_an_offer_pass_is_not_told_of_somebody_who_is_not_there() {
        owner.cancels(booking).then().statusCode(200);
        clock.advance(Duration.ofMinutes(31));
        bureau.clearAway();
        bureau.letEverybodyHear();

        notices()
                .body("items.find { it.kind == 'OFFER_LAPSED' }.title", is("空位不再为您保留"))
                .body("items.find { it.kind == 'OFFER_LAPSED' }.text", containsString("不再为您保留"));
        assertThat(bureau.seatsKept(slot)).isZero();
    }

    private io.restassured.response.ValidatableResponse notices() {
        return Bureau.json(citizen.token()).get("/api/v1/notices").then().statusCode(200);
    }

    private long raised() {
        return Bureau.await(() -> pool.preparedQuery("""
                                select count(*) from platform.event
                                where aggregate_id = $1 and type = 'consultation.waitlist-lapsed'""").execute(Tuple.of(place)))
                .iterator()
                .next()
                .getLong(0);
    }
}
