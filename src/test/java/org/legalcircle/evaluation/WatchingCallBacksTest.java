package org.legalcircle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.evaluation.usecase.KeepingTheLoop;
import org.legalcircle.evaluation.usecase.WatchingCallBacks;
import org.legalcircle.platform.time.CalendarYear;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

/** The clock of a test stands at Monday, 23 November 2026, 9 o'clock. */
@QuarkusTest
class WatchingCallBacksTest {
    @Inject
    Casework casework;

    @Inject
    Loops loops;

    @Inject
    WatchingCallBacks watching;

    @Inject
    KeepingTheLoop keeping;

    @Inject
    SettableClock clock;

    @Test
    void the_holder_is_warned_then_told_then_the_superior_is_told_each_once_whoever_looks() throws Exception {
        var county = casework.county();
        var loop = loops.open(county);

        for (var moment : List.of(
                "2026-11-26T00:00:00+08:00",
                "2026-11-27T00:00:00+08:00",
                "2026-11-28T00:00:00+08:00",
                "2026-12-12T00:00:00+08:00",
                "2026-12-15T00:00:00+08:00",
                "2026-12-16T00:00:00+08:00")) {
            clock.set(Casework.instant(moment).minusMillis(1));
            watch();
            clock.advance(Duration.ofMillis(1));
            Parallel.times(4, i -> People.run(() -> watching.watch().replaceWith(i)));
        }
        watch();

        var station = county.station().id().toString();
        var centre = county.centre().id().toString();
        assertThat(loop.told("call-back-neared", "duty")).containsExactly("CALL", "FIX");
        assertThat(loop.told("call-back-missed", "duty")).containsExactly("CALL", "CALL", "FIX", "FIX");
        assertThat(loop.told("call-back-missed", "toldOrganisationId"))
                .containsExactly(station, centre, station, centre);
        assertThat(loop.told("call-back-missed", "at")).first().isEqualTo("2026-11-27T00:00:00+08:00");
        loop.seenBy(loop.admin()).then().statusCode(200).body("stage", is("OPEN"));
        Loops.list(loop.admin(), false).body("items[0].overdue", is(true));
    }

    @Test
    void nobody_is_told_of_what_was_done_and_what_nobody_rates_again_is_closed_in_time() {
        var loop = loops.open(casework.county()).fixed();
        clock.set(Casework.instant("2026-12-08T08:59:59+08:00"));
        watch();
        assertThat(loop.told("call-back-closed", "ending")).isEmpty();

        clock.set(Casework.instant("2026-12-08T09:00:00+08:00"));
        watch();
        watch();
        clock.set(Casework.instant("2027-01-08T09:00:00+08:00"));
        watch();

        assertThat(loop.told("call-back-closed", "ending")).containsExactly("LAPSED");
        assertThat(loop.told("call-back-neared", "duty")).isEmpty();
        assertThat(loop.told("call-back-missed", "duty")).isEmpty();
        loop.ratedAgain(UUID.randomUUID()).then().statusCode(409);
    }

    @Test
    void another_calendar_moves_what_is_still_to_be_done_and_what_is_told_of_it() {
        var loop = loops.open(casework.county());
        loop.does(loop.admin(), "assignment", Map.of("staffId", loop.colleagueId()))
                .then()
                .statusCode(200);
        loop.does(loop.colleague(), "calls", Map.of("outcome", "REACHED"))
                .then()
                .statusCode(200);
        var noMoreWork = WorkingCalendar.of(
                List.of(new CalendarYear(
                        2026,
                        List.of(new CalendarYear.DaysOff(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27))),
                        List.of())),
                year -> {});

        People.run(() -> keeping.recount(UUID.fromString(loop.id()), noMoreWork));

        loop.seenBy(loop.admin())
                .then()
                .body("callDueAt", is("2026-11-27T00:00:00+08:00"))
                .body("fixDueAt", is("2026-12-17T00:00:00+08:00"));
        clock.set(Casework.instant("2026-12-16T23:59:59+08:00"));
        watch();
        assertThat(loop.told("call-back-missed", "duty")).isEmpty();
        assertThat(loop.told("call-back-neared", "dueAt")).hasSize(1);
        clock.set(Casework.instant("2026-12-17T00:00:00+08:00"));
        watch();
        assertThat(loop.told("call-back-missed", "duty")).containsExactly("FIX");
    }

    private void watch() {
        People.run(watching::watch);
    }
}
