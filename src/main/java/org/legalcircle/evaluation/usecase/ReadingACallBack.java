package org.legalcircle.evaluation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.evaluation.domain.CallBack;
import org.legalcircle.evaluation.domain.DeskStaff;
import org.legalcircle.evaluation.domain.Evaluation;
import org.legalcircle.evaluation.domain.Sight;
import org.legalcircle.evaluation.store.CallBacks;
import org.legalcircle.evaluation.store.Evaluations;
import org.legalcircle.identity.CitizenView;
import org.legalcircle.identity.Citizens;
import org.legalcircle.platform.privacy.Sealed;
import org.legalcircle.platform.security.Caller;

/** Whoever calls back reads what was written and whom to call; that is recorded with the reading, or not read. */
@Singleton
public class ReadingACallBack {
    private static final String RESOURCE = "evaluation.call-back:";
    private static final String PURPOSE = "CALL_BACK";

    private final CallBacks callBacks;
    private final Evaluations evaluations;
    private final Citizens citizens;
    private final WordsOfRaters words;

    ReadingACallBack(CallBacks callBacks, Evaluations evaluations, Citizens citizens, WordsOfRaters words) {
        this.callBacks = callBacks;
        this.evaluations = evaluations;
        this.citizens = citizens;
        this.words = words;
    }

    /**
     * A bad rating as a staff member sees it.
     *
     * @param citizen null, as what was written but for {@code fix}, where only the outcome may be seen
     * @param complaint why it is said to be mistaken; null where nobody says so
     * @param decision why it was found to be, or not to be
     */
    public record Opened(
            CallBack callBack,
            Evaluation evaluation,
            CitizenView citizen,
            String comment,
            String call,
            String fix,
            String complaint,
            String decision) {}

    /** As much as the staff member sees; what is not seen at all is unknown. */
    @WithTransaction
    public Uni<Opened> read(Caller caller, UUID id) {
        var staff = DeskStaff.of(caller);
        return callBacks
                .lockSeenBy(staff, id)
                .flatMap(found -> evaluations
                        .require(id)
                        .flatMap(rated -> found.sightOf(staff) == Sight.ALL
                                ? all(caller, found, rated)
                                : Uni.createFrom().item(outcome(found, rated))));
    }

    private Uni<Opened> all(Caller caller, CallBack callBack, Evaluation rated) {
        return citizens.view(rated.citizenId(), caller, RESOURCE + rated.id(), PURPOSE)
                .map(citizen -> all(citizen, callBack, rated));
    }

    private Opened all(CitizenView citizen, CallBack callBack, Evaluation rated) {
        var complaint = callBack.complaint();
        return new Opened(
                callBack,
                rated,
                citizen,
                open(rated, WordsOfRaters.COMMENT, rated.comment()),
                open(rated, WordsOfRaters.CALL, callBack.calls().note()),
                open(rated, WordsOfRaters.FIX, callBack.fixNote()),
                complaint == null ? null : open(rated, WordsOfRaters.COMPLAINT, complaint.words()),
                complaint == null ? null : open(rated, WordsOfRaters.DECISION, complaint.reason()));
    }

    private Opened outcome(CallBack callBack, Evaluation rated) {
        var fix = open(rated, WordsOfRaters.FIX, callBack.fixNote());
        return new Opened(callBack, rated, null, null, null, fix, null, null);
    }

    private String open(Evaluation rated, String member, Sealed sealed) {
        return words.open(rated.id(), member, sealed);
    }
}
