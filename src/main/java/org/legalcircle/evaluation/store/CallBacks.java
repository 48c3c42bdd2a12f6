package org.legalcircle.evaluation.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.legalcircle.evaluation.domain.CallBack;
import org.legalcircle.evaluation.domain.DeskStaff;
import org.legalcircle.evaluation.domain.EvaluationRefusal;
import org.legalcircle.platform.error.Refused;

/** What is done about bad ratings. */
@Singleton
public class CallBacks implements PanacheRepositoryBase<CallBack, UUID> {
    private final CallBackSignals signals;

    CallBacks(CallBackSignals signals) {
        this.signals = signals;
    }

    /** Keeps one with what is to be told around it, in the transaction at hand. */
    public Uni<CallBack> keep(CallBack callBack) {
        return persistAndFlush(callBack).call(kept -> signals.plan(kept.id(), kept.takePlan()));
    }

    /** Locks one that a staff member sees; refuses any other as unknown. */
    public Uni<CallBack> lockSeenBy(DeskStaff staff, UUID id) {
        return locked(id, EvaluationRefusal.CALL_BACK_NOT_FOUND).invoke(found -> found.requireSeenBy(staff));
    }

    /** The one of a rating, locked; refuses where there is none: nobody asked to rate again. */
    public Uni<CallBack> lockOf(UUID evaluation) {
        return locked(evaluation, EvaluationRefusal.RE_RATING_NOT_ASKED);
    }

    private Uni<CallBack> locked(UUID id, EvaluationRefusal otherwise) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(() -> new Refused(otherwise));
    }
}
