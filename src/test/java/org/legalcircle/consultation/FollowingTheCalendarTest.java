package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.store.SlotBook;
import org.legalcircle.consultation.usecase.PreparingSlots;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.CalendarYear;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.support.SettableClock;

/** A Saturday was a make-up workday by an earlier calendar, by which the slots were planned; by today's it is none. */
@QuarkusTest
class FollowingTheCalendarTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    @Inject
    Bureau bureau;

    @Inject
    SlotBook slotBook;

    @Inject
    PreparingSlots preparing;

    @Inject
    SettableClock clock;

    @Inject
    Scheduler scheduler;

    private UUID adviser;
    private List<UUID> saturday;

    @BeforeEach
    void slots_are_planned_by_an_earlier_calendar() {
        scheduler.pause();
        var notice = new CalendarYear(2026, List.of(), List.of(SATURDAY));
        var earlier = WorkingCalendar.of(List.of(notice), year -> {});
        adviser = bureau.adviser(1);
        // Somebody has looked today already.
        bureau.freeSlots(adviser);
        Bureau.await(() -> slotBook.fill(adviser, earlier, clock.instant()));
        saturday = onSaturday();
        assertThat(saturday).hasSize(12);
    }

    @AfterEach
    void go_on() {
        scheduler.resume();
    }

    @Test
    void they_follow_todays_calendar_without_anybody_looking() {
        Bureau.await(preparing::bringInLine);

        assertThat(onSaturday()).isEmpty();
        bureau.citizen().holds(saturday.get(0)).then().statusCode(404).body("type", is("/problems/slot-not-found"));
    }

    @Test
    void the_first_who_takes_one_on_a_new_day_is_told_that_it_is_gone() {
        clock.advance(Duration.ofDays(1));

        bureau.citizen().holds(saturday.get(0)).then().statusCode(404).body("type", is("/problems/slot-not-found"));
    }

    @Test
    void what_is_booked_stays_and_is_named_to_the_bureau() {
        var citizen = bureau.citizen();
        var booking = citizen.booked(saturday.get(1));

        Bureau.await(preparing::bringInLine);

        citizen.looksAt(booking).then().body("stage", is("CONFIRMED"));
        bureau.staff(adviser, Role.ADVISER, Bureau.STATION)
                .get("/api/v1/desk/advisers/{id}/opening-rules", adviser)
                .then()
                .statusCode(200)
                .body("affectedBookings", is(List.of(booking.toString())));
        bureau.citizen().holds(saturday.get(1)).then().statusCode(409).body("type", is("/problems/slot-closed"));
    }

    private List<UUID> onSaturday() {
        return given().queryParam("adviser", adviser)
                .queryParam("from", "2026-11-28T00:00:00+08:00")
                .queryParam("to", "2026-11-29T00:00:00+08:00")
                .get("/api/v1/slots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
    }
}
