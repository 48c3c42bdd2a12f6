package org.legalcircle.evaluation.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.evaluation.domain.Evaluation;
import org.legalcircle.evaluation.domain.EvaluationRefusal;
import org.legalcircle.platform.error.Refused;

/** The ratings as they are given. */
@Singleton
public class Evaluations implements PanacheRepositoryBase<Evaluation, UUID> {
    /** One of the citizen's own; refuses any other as unknown. */
    public Uni<Evaluation> requireOf(UUID citizen, UUID id) {
        return find("id = ?1 and citizenId = ?2", id, citizen)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Evaluations::unknown);
    }

    /** One that exists; refuses any other. */
    public Uni<Evaluation> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(Evaluations::unknown);
    }

    private static Refused unknown() {
        return new Refused(EvaluationRefusal.EVALUATION_NOT_FOUND);
    }
}
