package org.legalcircle.servicecircle.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.servicecircle.domain.Queue;
import org.legalcircle.servicecircle.store.Queues;

/** What staff say of the people who wait at a point of their branch. */
@Singleton
public class TellingQueues {
    private final DescribingPoints describing;
    private final Queues queues;
    private final InstantSource clock;

    TellingQueues(DescribingPoints describing, Queues queues, InstantSource clock) {
        this.describing = describing;
        this.queues = queues;
        this.clock = clock;
    }

    /** Takes it that so many people wait there now. */
    public Uni<Queue> tell(Caller caller, UUID point, int people) {
        var queue = new Queue(people, clock.instant());
        return describing
                .show(caller, point)
                .call(found -> queues.tell(point, queue))
                .replaceWith(queue);
    }
}
