package org.legalcircle.servicecircle.store;

import java.util.Set;
import java.util.UUID;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.Queue;

/**
 * What a search has to know of a point.
 *
 * @param organisationId null where none of its own serves there
 * @param hoursId of its opening hours, see {@link Timetables}
 * @param counters how many people can be talked to at once
 * @param queue who waits there, as was said last; null where nobody ever did
 */
public record NearPoint(
        UUID id,
        Place place,
        UUID organisationId,
        UUID hoursId,
        Set<LegalService> services,
        int dailyCapacity,
        int counters,
        Queue queue) {}
