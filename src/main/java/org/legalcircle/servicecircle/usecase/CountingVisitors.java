package org.legalcircle.servicecircle.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.servicecircle.CounterBook;
import org.legalcircle.servicecircle.CounterLoad;
import org.legalcircle.servicecircle.domain.ServicePoint;

/** How busy points are, as far as bookings tell. */
@Singleton
public class CountingVisitors {
    private final CounterBook book;

    CountingVisitors(CounterBook book) {
        this.book = book;
    }

    /** The load of one point for somebody who comes at {@code at}. */
    public Uni<PointLoad> loadOf(ServicePoint point, Instant at) {
        var profile = point.profile();
        var arrivals =
                profile.organisationId() == null ? Map.<UUID, Instant>of() : Map.of(profile.organisationId(), at);
        return loads(arrivals).map(loads -> PointLoad.of(profile.dailyCapacity(), loads.of(profile.organisationId())));
    }

    /** The loads for people who come to organisations at these times. */
    Uni<Loads> loads(Map<UUID, Instant> arrivals) {
        return arrivals.isEmpty()
                ? Uni.createFrom().item(new Loads(Map.of()))
                : book.at(arrivals).map(Loads::of);
    }

    /** The loads of some organisations; the others take no bookings. */
    record Loads(Map<UUID, CounterLoad> byOrganisation) {
        static Loads of(Collection<CounterLoad> loads) {
            return new Loads(
                    loads.stream().collect(Collectors.toMap(CounterLoad::organisationId, Function.identity())));
        }

        CounterLoad of(UUID organisation) {
            var known = organisation == null ? null : byOrganisation.get(organisation);
            return known == null ? CounterLoad.none(organisation) : known;
        }
    }
}
