package org.legalcircle.servicecircle.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.servicecircle.CoveragePublished;
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.store.CoverageRuns;
import org.legalcircle.servicecircle.store.KeptRuns;

/** What the bureau tells others of coverage stays, so that anybody can count again. */
@ApplicationScoped
public class PublishingCoverage {
    private final CoverageRuns runs;
    private final KeptRuns kept;
    private final EventLog events;
    private final InstantSource clock;

    PublishingCoverage(CoverageRuns runs, KeptRuns kept, EventLog events, InstantSource clock) {
        this.runs = runs;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes a run of the caller's branch; one that is published already stays so. */
    @WithTransaction
    public Uni<CoverageRun> publish(Caller caller, UUID id) {
        return runs.load(id, caller.branch())
                .flatMap(run -> run.publishedAt() == null
                        ? publish(run, caller.id())
                        : Uni.createFrom().item(run));
    }

    private Uni<CoverageRun> publish(CoverageRun run, UUID by) {
        var published = run.publish(clock.instant());
        return kept.publish(published, by)
                .chain(() -> events.record(List.of(new CoveragePublished(published.id(), published.publishedAt()))))
                .replaceWith(published);
    }
}
