package org.legalcircle.evaluation.usecase;

import org.legalcircle.evaluation.domain.Evaluation;

/**
 * A rating as whoever gave it sees it.
 *
 * @param comment null where nothing was written
 */
public record EvaluationFile(Evaluation evaluation, String comment) {}
