package org.legalcircle.evaluation.usecase;

import org.legalcircle.evaluation.domain.CallBack;
import org.legalcircle.evaluation.domain.Evaluation;

/**
 * A rating as whoever gave it sees it.
 *
 * @param comment null where nothing was written
 * @param callBack what is done about it; null where it was not bad
 * @param fix what was put right; null where nothing was yet
 * @param notCounted why it is counted no more; null where it is counted
 */
public record EvaluationFile(Evaluation evaluation, String comment, CallBack callBack, String fix, String notCounted) {}
