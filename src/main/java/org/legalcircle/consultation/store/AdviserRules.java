package org.legalcircle.consultation.store;

import java.time.LocalDate;
import java.util.UUID;
import org.legalcircle.consultation.domain.OpeningRules;

/**
 * The opening rules of an adviser, with where the adviser works and the version that an edit must name.
 *
 * @param active whether the adviser can be booked at all
 * @param slotsUntil slots are there for every day before this one
 * @param calendarVersion the working calendar they follow
 */
public record AdviserRules(
        UUID adviserId,
        int version,
        UUID organisationId,
        String organisationPath,
        OpeningRules rules,
        boolean active,
        LocalDate slotsUntil,
        String calendarVersion) {

    /** Whether the slots reach as far as they should on {@code today} and follow that calendar. */
    boolean isFilled(LocalDate today, String calendar) {
        return slotsUntil.isAfter(rules.lastBookableDay(today)) && calendarVersion.equals(calendar);
    }
}
