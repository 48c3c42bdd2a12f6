package org.legalcircle.servicecircle.usecase;

import java.time.Duration;
import java.time.Instant;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.domain.TravelMode;

/**
 * What somebody looks for.
 *
 * @param within how long the way may take
 * @param service what is wanted; null for anything
 * @param at when somebody sets off
 */
public record Search(Position from, TravelMode mode, Duration within, LegalService service, Instant at) {
    /** Whether the holidays of the days are known on which somebody may arrive. */
    public boolean holidaysKnown(WorkingCalendar calendar) {
        return calendar.knows(Zone.dateOf(at).getYear())
                && calendar.knows(Zone.dateOf(at.plus(within)).getYear());
    }
}
