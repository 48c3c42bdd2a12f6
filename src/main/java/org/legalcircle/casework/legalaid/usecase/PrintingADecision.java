package org.legalcircle.casework.legalaid.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.casework.legalaid.domain.AidApplicationRefusal;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.error.Refused;

/** A decision on paper. It is drawn on a worker, after the transaction that reads it. */
@Singleton
public class PrintingADecision {
    private final ReadingAnApplication reading;
    private final Organisations organisations;
    private final Vertx vertx;
    private final Instance<DecisionPrinter> printers;

    PrintingADecision(
            ReadingAnApplication reading,
            Organisations organisations,
            Vertx vertx,
            Instance<DecisionPrinter> printers) {
        this.reading = reading;
        this.organisations = organisations;
        this.vertx = vertx;
        this.printers = printers;
    }

    /** The last decision about an application of this citizen's, as PDF; refused where this service prints nothing. */
    public Uni<byte[]> print(UUID citizen, UUID application) {
        return reading.decisionFor(citizen, application)
                .flatMap(found -> organisations
                        .require(found.application().organisationId())
                        .flatMap(place -> printed(found, place.name())));
    }

    private Uni<byte[]> printed(AidApplicationDetails decided, String agency) {
        if (!printers.isResolvable()) {
            throw new Refused(AidApplicationRefusal.AID_PAPER_NOT_PRINTED);
        }
        return vertx.executeBlocking(() -> printers.get().print(decided, agency), false);
    }
}
