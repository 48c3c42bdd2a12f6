package org.legalcircle.casework.mediation.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.legalcircle.platform.time.Zone;

/**
 * Something people are to be told.
 *
 * @param subjectId the instalment, or the agreement
 * @param deadlineAt the first moment that is too late
 */
public record Reminder(UUID matterId, UUID subjectId, ReminderKind kind, Instant at, Instant deadlineAt) {
    private static final Duration MORNING = Duration.ofHours(9);

    /**
     * Of every part: so long before the end of its day, and in the morning after it.
     *
     * @param before whole days before
     */
    public static Stream<Reminder> of(List<Instalment> parts, Duration before) {
        return parts.stream()
                .flatMap(part -> Stream.of(
                        of(part, ReminderKind.INSTALMENT_NEARS, part.dueOn().minusDays(before.toDays() - 1)),
                        of(part, ReminderKind.INSTALMENT_MISSED, part.dueOn().plusDays(1))));
    }

    /** That the time to ask a court is soon over; none where law excludes asking. */
    public static Stream<Reminder> of(Agreement agreement, Confirmability confirmability, List<Duration> before) {
        return before.stream()
                .filter(span -> confirmability.barriers().isEmpty())
                .map(span -> new Reminder(
                        agreement.matterId(),
                        agreement.id(),
                        ReminderKind.CONFIRMATION_NEARS,
                        confirmability.dueAt().minus(span).plus(MORNING),
                        confirmability.dueAt()));
    }

    private static Reminder of(Instalment part, ReminderKind kind, LocalDate day) {
        return new Reminder(
                part.matterId(),
                part.id(),
                kind,
                beginOf(day).plus(MORNING),
                beginOf(part.dueOn().plusDays(1)));
    }

    private static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(Zone.ID).toInstant();
    }
}
