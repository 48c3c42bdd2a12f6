package org.legalcircle.evaluation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.legalcircle.evaluation.EvaluationSettings;
import org.legalcircle.evaluation.domain.EvaluationRates;
import org.legalcircle.evaluation.store.EvaluationCounts;
import org.legalcircle.platform.time.Zone;

/** How services were rated, in rates that can be recomputed. */
@Singleton
public class MeasuringEvaluations {
    private final EvaluationCounts counts;
    private final EvaluationSettings settings;

    MeasuringEvaluations(EvaluationCounts counts, EvaluationSettings settings) {
        this.counts = counts;
        this.settings = settings;
    }

    /**
     * Of a branch; nothing of a month that goes on.
     *
     * @param firstDay of the month
     * @param cutOff the first moment that is not looked at any more
     */
    public Uni<EvaluationRates> measure(String branch, LocalDate firstDay, Instant cutOff) {
        var from = firstDay.atStartOfDay(Zone.ID).toInstant();
        var until = firstDay.plusMonths(1).atStartOfDay(Zone.ID).toInstant();
        return cutOff.isBefore(until)
                ? Uni.createFrom().item(EvaluationRates.untold())
                : counts.count(branch, from, until, cutOff).map(found -> EvaluationRates.of(found, settings.fewest()));
    }
}
