package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.HoldRequest;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.usecase.HoldingASlot;
import org.legalcircle.platform.web.IdempotencyKey;
import org.legalcircle.platform.web.KeptAnswer;
import org.legalcircle.platform.web.SelfKeepingCalls;
import org.legalcircle.support.BackDoor;

/** Calls lose their connection in the middle of a statement, as all do when PostgreSQL is restarted. */
@QuarkusTest
class LosingTheDatabaseTest {
    private static final HoldRequest WISH = new HoldRequest(Channel.ON_SITE, Topic.LABOUR, null);
    private static final KeptAnswer ANSWER = new KeptAnswer(201, new JsonObject(), "{}");

    @Inject
    Bureau bureau;

    @Inject
    HoldingASlot holding;

    @Inject
    SelfKeepingCalls calls;

    @Inject
    BackDoor backDoor;

    @Test
    void a_hold_is_made_again_and_takes_one_seat() {
        var slot = bureau.slot(3);
        var citizen = bureau.citizen();

        var answer = cut("with given%", () -> citizen.holds(slot));

        answer.then().statusCode(201).body("stage", is("HELD"));
        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    /** The seat is taken, and only the news of it does not come through. */
    @Test
    void a_hold_whose_commit_arrived_is_not_made_a_second_time() {
        var slot = bureau.slot(3);
        var citizen = UUID.randomUUID();
        var key = new IdempotencyKey(citizen, "POST /api/v1/bookings", "a key", new byte[32]);
        var attempts = new AtomicInteger();

        var answer = Bureau.await(() -> calls.once(
                key,
                () -> holding.hold(citizen, slot, WISH, key, hold -> ANSWER)
                        .invoke(() -> loseTheFirst(attempts))
                        .map(KeptAnswer::first)));

        assertThat(attempts).hasValue(1);
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(bureau.seatsKept(slot)).isEqualTo(1);
    }

    private static void loseTheFirst(AtomicInteger attempts) {
        if (attempts.incrementAndGet() == 1) {
            throw ClosedConnectionException.INSTANCE;
        }
    }

    @Test
    void a_confirmation_is_made_again() {
        var citizen = bureau.citizen();
        var booking = citizen.held(bureau.slot(1));

        var answer = cut("%consultation.booking%", () -> citizen.confirms(booking));

        answer.then().statusCode(200).body("stage", is("CONFIRMED"));
    }

    @Test
    void a_booking_is_read_again() {
        var citizen = bureau.citizen();
        var booking = citizen.held(bureau.slot(1));

        var answer = cut("%consultation.booking%", () -> citizen.looksAt(booking));

        answer.then().statusCode(200).body("stage", is("HELD"));
    }

    private Response cut(String statement, Supplier<Response> call) {
        return backDoor.cut("lock table consultation.booking in access exclusive mode", statement, call);
    }
}
