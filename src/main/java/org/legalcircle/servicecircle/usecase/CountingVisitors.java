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
import org.legalcircle.servicecircle.ServiceCircleSettings;
import org.legalcircle.servicecircle.domain.Queue;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.store.Queues;

/** How busy points are, as far as bookings and staff tell. */
@Singleton
public class CountingVisitors {
    private final CounterBook book;
    private final Queues queues;
    private final ServiceCircleSettings settings;

    CountingVisitors(CounterBook book, Queues queues, ServiceCircleSettings settings) {
        this.book = book;
        this.queues = queues;
        this.settings = settings;
    }

    /** The load of one point for somebody who comes at {@code at}. */
    public Uni<PointLoad> loadOf(ServicePoint point, Instant at) {
        var profile = point.profile();
        var arrivals =
                profile.organisationId() == null ? Map.<UUID, Instant>of() : Map.of(profile.organisationId(), at);
        return loads(arrivals)
                .map(loads -> loads.of(profile.organisationId()))
                .flatMap(load -> queues.of(point.id())
                        .map(queue -> PointLoad.of(profile.dailyCapacity(), load, counting(queue, at))));
    }

    /** The queue, if it still tells something to who comes at {@code arrival}; otherwise null. */
    Queue counting(Queue queue, Instant arrival) {
        return queue != null && arrival != null && queue.countsAt(arrival, settings.queueCounts()) ? queue : null;
    }

    /** When a queue that counts is served; null for none. */
    Instant servedBy(Queue queue, int counters) {
        return queue == null ? null : queue.servedBy(counters, settings.perVisitor());
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
