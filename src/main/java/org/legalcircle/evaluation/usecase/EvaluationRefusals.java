package org.legalcircle.evaluation.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.evaluation.domain.EvaluationRefusal;
import org.legalcircle.platform.error.Refusals;

/** Lists {@link EvaluationRefusal}. */
@Singleton
class EvaluationRefusals implements Refusals {
    @Override
    public List<EvaluationRefusal> all() {
        return List.of(EvaluationRefusal.values());
    }
}
