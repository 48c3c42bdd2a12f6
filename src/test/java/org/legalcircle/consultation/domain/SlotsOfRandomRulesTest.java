package org.legalcircle.consultation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.legalcircle.platform.time.ShippedCalendar;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

/** From before the make-up Sunday until after the make-up Saturday of autumn 2026, with two holidays between. */
class SlotsOfRandomRulesTest {
    static final LocalDate FIRST = LocalDate.parse("2026-09-18");
    static final int DAYS = 25;

    private static final WorkingCalendar CALENDAR = ShippedCalendar.calendar();

    @Property(tries = 500)
    void slots_lie_in_open_minutes_apart_from_each_other_and_use_all_the_room(@ForAll("rules") OpeningRules rules) {
        FIRST.datesUntil(FIRST.plusDays(DAYS)).forEach(day -> check(rules, day));
    }

    @Property(tries = 100)
    void the_same_rules_give_the_same_slots_day_by_day_or_at_once(@ForAll("rules") OpeningRules rules) {
        var atOnce = rules.slotsBetween(FIRST, FIRST.plusDays(DAYS), CALENDAR);

        assertThat(FIRST.datesUntil(FIRST.plusDays(DAYS))
                        .flatMap(day -> rules.slotsOn(day, CALENDAR).stream())
                        .toList())
                .isEqualTo(atOnce);
        assertThat(atOnce).isSortedAccordingTo(Comparator.comparing(SlotTime::startsAt));
    }

    @Provide
    Arbitrary<OpeningRules> rules() {
        return Arbitraries.randomValue(RandomOpeningRules::from);
    }

    private static void check(OpeningRules rules, LocalDate day) {
        var slots = rules.slotsOn(day, CALENDAR);
        var minutes = OpenMinutes.of(rules, day, CALENDAR);
        for (var slot : slots) {
            assertThat(Duration.between(slot.startsAt(), slot.endsAt())).isEqualTo(rules.slotLength());
            var sources = Arrays.copyOfRange(minutes, minuteOf(day, slot.startsAt()), minuteOf(day, slot.endsAt()));
            assertThat(sources).as("%s", slot).doesNotContain(OpenMinutes.SHUT).containsOnly(sources[0]);
        }
        for (var i = 1; i < slots.size(); i++) {
            var free = slots.get(i - 1).endsAt().plus(rules.buffer());
            assertThat(slots.get(i).startsAt()).isAfterOrEqualTo(free);
        }
        if (rules.buffer().isZero()) {
            assertThat(slots)
                    .hasSize(OpenMinutes.room(minutes, (int) rules.slotLength().toMinutes()));
        }
    }

    private static int minuteOf(LocalDate day, Instant instant) {
        return (int)
                Duration.between(day.atStartOfDay(Zone.ID).toInstant(), instant).toMinutes();
    }
}
