package org.legalcircle.servicecircle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.servicecircle.domain.Grid.*;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Villages A, B and C of 100, 200 and 300 people stand ten minutes apart on a line; a point P stands at A, a point Q at C.
 * P is open from nine to noon on Mondays, Q from eleven to one on Mondays and Tuesdays. All computed by hand.
 */
class CoverageOfAGridTest {
    private static final OpeningHours MONDAY_MORNING = weekly(DayOfWeek.MONDAY, 9, 12);
    private static final OpeningHours NOON = OpeningHours.ofWeek(List.of(
            new HoursOfAWeekday(DayOfWeek.MONDAY, LocalTime.of(11, 0), LocalTime.of(13, 0)),
            new HoursOfAWeekday(DayOfWeek.TUESDAY, LocalTime.of(11, 0), LocalTime.of(13, 0))));

    private final List<Village> villages = List.of(village("A", 0, 100), village("B", 10, 200), village("C", 20, 300));
    private final PointPlan plan = plan(point(0, MONDAY_MORNING), point(20, NOON));

    @Test
    void each_village_counts_what_is_open_on_arrival() {
        var a = audit(villages.get(0), plan, 15);
        var b = audit(villages.get(1), plan, 15);

        // From A only P is near: it is reached at once, so setting off at 9, 10 and 11 serves.
        assertThat(a.coveredHours()).isEqualTo(3);
        assertThat(hours(a)).containsExactly(9, 10, 11);
        // From B both are ten minutes away: P at 9:10 to 11:10, Q at 11:10 and 12:10 on two days.
        assertThat(hours(b)).containsExactly(9, 10, 11, 12, 24 + 11, 24 + 12);
        assertThat(b.openPoints(11)).as("both are open at 11:10").isEqualTo(2);
        assertThat(b.openPoints(9)).isEqualTo(1);
        assertThat(b.pointsInReach()).isEqualTo(2);
        assertThat(b.nearest().seconds()).isEqualTo(600);
    }

    @Test
    void who_arrives_as_it_closes_is_not_served() {
        var plan = plan(point(0, weekly(DayOfWeek.MONDAY, 9, 10)));

        // An hour's way: setting off at 8 arrives at 9; setting off at 9 arrives at 10, when it closes.
        assertThat(hours(audit(village("D", 60, 1), plan, 60))).containsExactly(8);
        assertThat(hours(audit(village("D", 60, 1), plan, 59))).isEmpty();
    }

    @Test
    void who_sets_off_before_midnight_arrives_the_next_day_and_the_next_week() {
        var plan = plan(point(
                0,
                OpeningHours.ofWeek(
                        List.of(new HoursOfAWeekday(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, LocalTime.of(1, 0))))));

        assertThat(hours(audit(village("D", 30, 1), plan, 30))).containsExactly(0);
        assertThat(hours(audit(village("E", 60, 1), plan, 60)))
                .as("on Sunday at eleven at night for the Monday after")
                .containsExactly(167);
    }

    @Test
    void people_are_counted_by_township_and_hour() {
        var tally = new CoverageTally(5);
        villages.forEach(village -> tally.add(audit(village, plan, 15)));
        var whole = tally.whole();

        // C reaches Q at once on both days: 4 hours. A 3, B 6.
        assertThat(whole.hours()).isEqualTo(new Rate(100 * 3L + 200 * 6 + 300 * 4, 600 * 168L, 2.6));
        assertThat(whole.reached()).isEqualTo(new Rate(600L, 600L, 100.0));
        assertThat(whole.byHour().get(9)).isEqualTo(300);
        assertThat(whole.byHour().get(11)).isEqualTo(600);
        assertThat(whole.byHour().get(12)).isEqualTo(500);
        assertThat(whole.byHour().get(13)).isZero();
        assertThat(tally.townships()).extracting(AreaCoverage::villages).containsExactly(3);
    }

    @Test
    void what_is_not_all_never_shows_as_all() {
        assertThat(Rate.of(2500, 2501).percent()).isEqualTo(99.9);
        assertThat(Rate.of(999_999_999, 1_000_000_000).percent()).isEqualTo(99.9);
        assertThat(Rate.of(2501, 2501).percent()).isEqualTo(100.0);
        assertThat(Rate.of(0, 0).percent()).isNull();
    }

    @Test
    void people_of_a_village_of_few_are_in_no_number_at_all() {
        var tally = new CoverageTally(5);
        tally.add(audit(village("A", "T1", 0, 4), plan, 15));
        tally.add(audit(village("B", "T2", 10, 200), plan, 15));
        tally.add(audit(village("C", "T3", 20, 300), plan, 15));

        assertThat(tally.townships()).extracting(AreaCoverage::code).containsExactly("T1", "T2", "T3");
        assertThat(tally.townships()).extracting(AreaCoverage::suppressed).containsExactly(true, false, false);
        assertThat(tally.townships().get(0).reached()).isEqualTo(new Rate(null, null, null));
        assertThat(tally.townships().get(0).byHour()).isEmpty();
        assertThat(tally.townships().get(0).villagesReached()).isOne();
        assertThat(tally.whole().reached()).isEqualTo(Rate.of(500, 500));
        assertThat(tally.whole().suppressed()).isTrue();
    }

    @Test
    void neither_those_who_are_left_out_nor_their_hours_follow_from_what_is_told() {
        for (var minutes : List.of(14, 500)) {
            var tally = new CoverageTally(5);
            tally.add(audit(village("A", "T1", 0, 500), plan, 15));
            tally.add(audit(village("D", "T1", minutes, 3), plan, 15));

            var township = tally.townships().get(0);
            assertThat(township.reached()).isEqualTo(Rate.of(500, 500));
            assertThat(township.hours()).isEqualTo(Rate.of(500 * 3, 500 * 168));
            assertThat(township.byHour()).containsOnly(0L, 500L);
            assertThat(township.suppressed()).isTrue();
        }
    }

    @Test
    void only_the_population_of_a_village_of_few_is_not_told() {
        assertThat(VillageFinding.of(audit(village("A", 0, 4), plan, 15), 5).population())
                .isNull();
        assertThat(VillageFinding.of(audit(village("B", 0, 5), plan, 15), 5).population())
                .isEqualTo(5);
        assertThat(VillageFinding.of(audit(village("C", 0, 0), plan, 15), 5).population())
                .isZero();
    }

    @Test
    void the_plan_can_be_changed_in_every_way() {
        var b = villages.get(1);
        var p = plan.points().get(0).id();

        assertThat(hours(audit(b, plan.after(List.of(remove(p))), 15))).containsExactly(11, 12, 35, 36);
        assertThat(hours(audit(b, plan.after(List.of(hours(p, weekly(DayOfWeek.SUNDAY, 9, 10)))), 15)))
                .containsExactly(11, 12, 35, 36, 6 * 24 + 9);
        assertThat(hours(audit(b, plan.after(List.of(travelling(p, DayOfWeek.FRIDAY, 9, 10))), 15)))
                .containsExactly(9, 10, 11, 12, 35, 36, 4 * 24 + 9);
        assertThat(hours(audit(b, plan.after(List.of(move(p, 100))), 15))).containsExactly(11, 12, 35, 36);
        assertThat(hours(audit(b, plan.after(List.of(add(10, weekly(DayOfWeek.SUNDAY, 9, 10)))), 15)))
                .containsExactly(9, 10, 11, 12, 35, 36, 6 * 24 + 9);
    }
}
