package org.legalcircle.casework.legalaid.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.identity.Organisations;

/** A decision on paper. It is drawn on a worker, after the transaction that reads it. */
@Singleton
public class PrintingADecision {
    private final ReadingAnApplication reading;
    private final Organisations organisations;
    private final Vertx vertx;

    PrintingADecision(ReadingAnApplication reading, Organisations organisations, Vertx vertx) {
        this.reading = reading;
        this.organisations = organisations;
        this.vertx = vertx;
    }

    /** The last decision about an application of this citizen's, as PDF; any other is unknown. */
    public Uni<byte[]> print(UUID citizen, UUID application) {
        return reading.decisionFor(citizen, application)
                .flatMap(found -> organisations
                        .require(found.application().organisationId())
                        .map(place -> new DecisionPaper(found, place.name())))
                .flatMap(paper -> vertx.executeBlocking(paper::drawn, false));
    }
}
