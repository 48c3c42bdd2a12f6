package org.legalcircle.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    @ParameterizedTest(name = "wanted {0}, sent {1}")
    @CsvSource({
        "2026-11-23T21:59:59, 2026-11-23T21:59:59",
        "2026-11-23T22:00:00, 2026-11-24T07:00:00",
        "2026-11-23T23:59:59, 2026-11-24T07:00:00",
        "2026-11-24T00:00:00, 2026-11-24T07:00:00",
        "2026-11-24T06:59:59, 2026-11-24T07:00:00",
        "2026-11-24T07:00:00, 2026-11-24T07:00:00",
        "2026-12-31T22:30:00, 2027-01-01T07:00:00"
    })
    void what_can_wait_waits_for_the_end_of_the_night(String wanted, String sent) {
        assertThat(NIGHT.after(at(wanted))).isEqualTo(at(sent));
    }

    @ParameterizedTest(name = "wanted {0}, sent {1}")
    @CsvSource({
        "2026-11-23T11:59:00, 2026-11-23T11:59:00",
        "2026-11-23T12:00:00, 2026-11-23T14:00:00",
        "2026-11-23T14:00:00, 2026-11-23T14:00:00",
        "2026-11-23T23:00:00, 2026-11-23T23:00:00"
    })
    void quiet_may_lie_within_one_day(String wanted, String sent) {
        assertThat(new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0)).after(at(wanted)))
                .isEqualTo(at(sent));
    }

    @Test
    void the_same_time_twice_means_no_quiet_at_all() {
        var never = new QuietHours(LocalTime.of(22, 0), LocalTime.of(22, 0));

        assertThat(never.after(at("2026-11-23T22:00:00"))).isEqualTo(at("2026-11-23T22:00:00"));
        assertThat(never.after(at("2026-11-23T03:00:00"))).isEqualTo(at("2026-11-23T03:00:00"));
    }

    @ParameterizedTest(name = "{0} wanted {1} for a start at {2}: sent {3}")
    @CsvSource({
        "BOOKING_CONFIRMED,    2026-11-23T23:00:00, 2026-11-24T09:00:00, 2026-11-24T07:00:00",
        "BOOKING_MOVED,        2026-11-23T23:00:00, 2026-11-24T09:00:00, 2026-11-24T07:00:00",
        "BOOKING_CALLED_OFF,   2026-11-23T23:00:00, 2026-11-24T09:00:00, 2026-11-24T07:00:00",
        "BOOKING_CALLED_OFF,   2026-11-23T23:00:00, 2026-11-24T08:00:00, 2026-11-23T23:00:00",
        "REMINDER_DAY_BEFORE,  2026-11-23T23:00:00, 2026-11-24T23:00:00, 2026-11-24T07:00:00",
        "REMINDER_HOUR_BEFORE, 2026-11-24T06:00:00, 2026-11-24T07:00:00, 2026-11-24T06:00:00",
        "SEAT_OFFERED,         2026-11-23T23:00:00, 2026-11-25T09:00:00, 2026-11-23T23:00:00",
        "BOOKING_CONFIRMED,    2026-11-23T12:00:00, 2026-11-24T09:00:00, 2026-11-23T12:00:00"
    })
    void offers_and_what_would_come_too_late_do_not_wait(NoticeKind kind, String wanted, String start, String sent) {
        var occasion = Occasion.booking(UUID.randomUUID(), at(start));

        assertThat(kind.textDue(occasion, NIGHT, at(wanted))).isEqualTo(at(sent));
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }
}
