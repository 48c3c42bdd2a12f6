package org.legalcircle.evaluation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.evaluation.domain.Evaluation;
import org.legalcircle.evaluation.domain.RateableService;
import org.legalcircle.evaluation.store.Evaluations;
import org.legalcircle.evaluation.store.RateableServices;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.event.EventLog;

/** A citizen rates what was done, once, or looks at the rating. */
@Singleton
public class GivingAnEvaluation {
    private static final String COMMENT = "comment";

    private final RateableServices services;
    private final Evaluations evaluations;
    private final WordsOfRaters words;
    private final EventLog events;
    private final InstantSource clock;

    GivingAnEvaluation(
            RateableServices services,
            Evaluations evaluations,
            WordsOfRaters words,
            EventLog events,
            InstantSource clock) {
        this.services = services;
        this.evaluations = evaluations;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** Rates; the database decides which of two ratings was the first. */
    @WithTransaction
    public Uni<EvaluationFile> give(UUID citizen, NewEvaluation told) {
        return services.requireOf(citizen, told.kind(), told.subjectId())
                .map(service -> given(service, told))
                .call(evaluations::persistAndFlush)
                .call(events::record)
                .map(this::file);
    }

    private Evaluation given(RateableService service, NewEvaluation told) {
        var now = clock.instant();
        var id = Ids.next(now);
        return Evaluation.give(id, service, told.level(), told.reasons(), words.seal(id, COMMENT, told.comment()), now);
    }

    /** One of the citizen's own; any other is unknown. */
    @WithTransaction
    public Uni<EvaluationFile> show(UUID citizen, UUID evaluation) {
        return evaluations.requireOf(citizen, evaluation).map(this::file);
    }

    private EvaluationFile file(Evaluation evaluation) {
        return new EvaluationFile(evaluation, words.open(evaluation.id(), COMMENT, evaluation.comment()));
    }
}
