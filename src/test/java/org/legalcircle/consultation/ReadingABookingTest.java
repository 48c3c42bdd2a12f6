package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

/** Who reads what a booking is about and whom to call, and what is recorded of it. */
@QuarkusTest
class ReadingABookingTest {
    private static final String MASKED = "1\\d{2}\\*{4}\\d{4}";

    @Inject
    Bureau bureau;

    @Inject
    Pool pool;

    @Inject
    SettableClock clock;

    private UUID adviser;
    private UUID booking;

    @BeforeEach
    void somebody_has_booked() {
        adviser = bureau.adviser(1);
        booking = bureau.citizen().booked(bureau.freeSlots(adviser).get(20));
    }

    @Test
    void the_adviser_of_the_booking_reads_it_in_full_and_that_is_recorded() {
        read(adviser, Role.ADVISER, null)
                .body("masked", is(false))
                .body("booking.question", is("老板拖欠工资"))
                .body("citizen.mobile", matchesPattern("1\\d{10}"));

        assertThat(recordedFor(adviser)).containsExactly("CONSULTATION");
    }

    @Test
    void a_colleague_without_a_purpose_sees_masked_values_and_no_question() {
        var colleague = Ids.next(clock.instant());

        read(colleague, Role.ADVISER, null)
                .body("masked", is(true))
                .body("booking.id", is(booking.toString()))
                .body("booking.question", nullValue())
                .body("citizen.mobile", matchesPattern(MASKED));
        read(colleague, Role.BUREAU_ADMIN, null).body("masked", is(true)).body("booking.question", nullValue());

        assertThat(recordedFor(colleague)).isEmpty();
    }

    @Test
    void a_colleague_who_says_why_reads_it_in_full_and_the_purpose_is_recorded() {
        var colleague = Ids.next(clock.instant());

        read(colleague, Role.BUREAU_ADMIN, "CONTACTING_CITIZEN")
                .body("masked", is(false))
                .body("booking.question", is("老板拖欠工资"))
                .body("citizen.mobile", matchesPattern("1\\d{10}"));

        assertThat(recordedFor(colleague)).containsExactly("CONTACTING_CITIZEN");
    }

    @Test
    void a_purpose_is_one_of_the_list() {
        bureau.staff(Role.ADVISER, Bureau.STATION)
                .queryParam("purpose", "CURIOSITY")
                .get("/api/v1/desk/bookings/{id}", booking)
                .then()
                .statusCode(400);
    }

    @Test
    void a_purpose_opens_nothing_outside_the_branch() {
        bureau.staff(Role.ADVISER, "/330881/330881121/")
                .queryParam("purpose", "COMPLAINT")
                .get("/api/v1/desk/bookings/{id}", booking)
                .then()
                .statusCode(404);
    }

    private ValidatableResponse read(UUID reader, Role role, String purpose) {
        var request = bureau.staff(reader, role, Bureau.STATION);
        return (purpose == null ? request : request.queryParam("purpose", purpose))
                .get("/api/v1/desk/bookings/{id}", booking)
                .then()
                .statusCode(200);
    }

    private List<String> recordedFor(UUID reader) {
        var rows = Bureau.await(() -> pool.preparedQuery(
                        "select purpose from platform.read_audit where reader_id = $1 and resource = $2")
                .execute(Tuple.of(reader, "consultation.booking:" + booking)));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
