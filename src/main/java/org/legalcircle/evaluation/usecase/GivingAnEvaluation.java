package org.legalcircle.evaluation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.evaluation.domain.CallBack;
import org.legalcircle.evaluation.domain.Evaluation;
import org.legalcircle.evaluation.domain.RateableService;
import org.legalcircle.evaluation.domain.Satisfaction;
import org.legalcircle.evaluation.store.CallBacks;
import org.legalcircle.evaluation.store.Evaluations;
import org.legalcircle.evaluation.store.RateableServices;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.event.EventLog;

/** A citizen rates what was done, once; after a bad rating once more, when it was put right. */
@Singleton
public class GivingAnEvaluation {
    private final RateableServices services;
    private final Evaluations evaluations;
    private final CallBacks callBacks;
    private final WordsOfRaters words;
    private final LoopRules rules;
    private final EventLog events;
    private final InstantSource clock;

    GivingAnEvaluation(
            RateableServices services,
            Evaluations evaluations,
            CallBacks callBacks,
            WordsOfRaters words,
            LoopRules rules,
            EventLog events,
            InstantSource clock) {
        this.services = services;
        this.evaluations = evaluations;
        this.callBacks = callBacks;
        this.words = words;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Rates; the database decides which of two ratings was the first. A bad one is to be called back about. */
    @WithTransaction
    public Uni<EvaluationFile> give(UUID citizen, NewEvaluation told) {
        return services.requireOf(citizen, told.kind(), told.subjectId())
                .map(service -> given(service, told))
                .call(evaluations::persistAndFlush)
                .call(events::record)
                .flatMap(this::followed);
    }

    private Evaluation given(RateableService service, NewEvaluation told) {
        var now = clock.instant();
        var id = Ids.next(now);
        var comment = words.seal(id, WordsOfRaters.COMMENT, told.comment());
        return Evaluation.give(id, service, told.level(), told.reasons(), comment, now);
    }

    private Uni<EvaluationFile> followed(Evaluation evaluation) {
        return evaluation.level().isBad()
                ? callBacks
                        .keep(CallBack.open(evaluation, rules.rule()))
                        .call(events::record)
                        .map(callBack -> file(evaluation, callBack))
                : Uni.createFrom().item(file(evaluation, null));
    }

    /** Rates again, when asked to. */
    @WithTransaction
    public Uni<EvaluationFile> rateAgain(UUID citizen, UUID evaluation, Satisfaction level) {
        return evaluations.requireOf(citizen, evaluation).flatMap(found -> ratedAgain(found, level));
    }

    private Uni<EvaluationFile> ratedAgain(Evaluation evaluation, Satisfaction level) {
        return callBacks
                .lockOf(evaluation.id())
                .invoke(found -> found.rateAgain(level, clock.instant()))
                .call(callBacks::keep)
                .call(events::record)
                .map(found -> file(evaluation, found));
    }

    /** One of the citizen's own; any other is unknown. */
    @WithTransaction
    public Uni<EvaluationFile> show(UUID citizen, UUID evaluation) {
        return evaluations
                .requireOf(citizen, evaluation)
                .flatMap(found -> callBacks.findById(evaluation).map(callBack -> file(found, callBack)));
    }

    private EvaluationFile file(Evaluation evaluation, CallBack callBack) {
        var id = evaluation.id();
        return new EvaluationFile(
                evaluation,
                words.open(id, WordsOfRaters.COMMENT, evaluation.comment()),
                callBack,
                callBack == null ? null : words.open(id, WordsOfRaters.FIX, callBack.fixNote()),
                callBack == null || callBack.isCounted()
                        ? null
                        : words.open(
                                id, WordsOfRaters.DECISION, callBack.complaint().reason()));
    }
}
