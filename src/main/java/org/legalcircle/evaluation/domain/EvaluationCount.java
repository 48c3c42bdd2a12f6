package org.legalcircle.evaluation.domain;

import java.util.UUID;

/**
 * How one organisation was rated.
 *
 * @param satisfied of {@code ratings}: the first three levels
 * @param callDue bad ratings, the time to call about which is over
 * @param fixDue bad ratings, the time to put right which is over
 * @param satisfiedAgain of {@code ratedAgain}: the first three levels
 */
public record EvaluationCount(
        UUID organisationId,
        long ratings,
        long satisfied,
        long callDue,
        long called,
        long fixDue,
        long fixedInTime,
        long ratedAgain,
        long satisfiedAgain) {
    /** Both together, under the name of this one. */
    public EvaluationCount plus(EvaluationCount other) {
        return new EvaluationCount(
                organisationId,
                ratings + other.ratings,
                satisfied + other.satisfied,
                callDue + other.callDue,
                called + other.called,
                fixDue + other.fixDue,
                fixedInTime + other.fixedInTime,
                ratedAgain + other.ratedAgain,
                satisfiedAgain + other.satisfiedAgain);
    }
}
