package org.legalcircle.evaluation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.legalcircle.evaluation.domain.CallBack;
import org.legalcircle.evaluation.domain.CallOutcome;
import org.legalcircle.evaluation.domain.DeskStaff;
import org.legalcircle.evaluation.store.CallBacks;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.web.Versions;

/** Staff do something about a bad rating, naming the version they have seen. What they do not see is unknown to them. */
@Singleton
public class CallingBack {
    private final CallBacks callBacks;
    private final SuitableStaff suitable;
    private final WordsOfRaters words;
    private final LoopRules rules;
    private final EventLog events;
    private final InstantSource clock;

    CallingBack(
            CallBacks callBacks,
            SuitableStaff suitable,
            WordsOfRaters words,
            LoopRules rules,
            EventLog events,
            InstantSource clock) {
        this.callBacks = callBacks;
        this.suitable = suitable;
        this.words = words;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Says who is to call back: somebody of the organisation or above it, never who was rated. */
    @WithTransaction
    public Uni<CallBack> assign(Caller admin, UUID callBack, String ifMatch, UUID staff) {
        return locked(admin, callBack, ifMatch)
                .call(found -> suitable.require(admin, found.rated().organisationPath(), staff))
                .invoke(found -> found.assign(staff))
                .flatMap(this::kept);
    }

    /** Records a call. */
    @WithTransaction
    public Uni<CallBack> recordCall(Caller staff, UUID callBack, String ifMatch, CallOutcome outcome, String note) {
        var sealed = words.seal(callBack, WordsOfRaters.CALL, note);
        return change(
                staff,
                callBack,
                ifMatch,
                (found, now) -> found.recordCall(staff.id(), outcome, sealed, rules.rule(), now));
    }

    /** Records what was put right, which whoever rated reads, and asks to rate again. */
    @WithTransaction
    public Uni<CallBack> fix(Caller staff, UUID callBack, String ifMatch, String note) {
        var sealed = words.seal(callBack, WordsOfRaters.FIX, note);
        return change(staff, callBack, ifMatch, (found, now) -> found.fix(staff.id(), sealed, rules.rule(), now));
    }

    /** Says that the rating was mistaken. */
    @WithTransaction
    public Uni<CallBack> complain(Caller staff, UUID callBack, String ifMatch, String why) {
        var sealed = words.seal(callBack, WordsOfRaters.COMPLAINT, why);
        return change(staff, callBack, ifMatch, (found, now) -> found.complain(staff.id(), sealed, now));
    }

    /** Decides whether it was. */
    @WithTransaction
    public Uni<CallBack> decide(Caller admin, UUID callBack, String ifMatch, boolean upheld, String reason) {
        var sealed = words.seal(callBack, WordsOfRaters.DECISION, reason);
        return change(admin, callBack, ifMatch, (found, now) -> found.decide(admin.id(), upheld, sealed, now));
    }

    private Uni<CallBack> change(Caller staff, UUID callBack, String ifMatch, BiConsumer<CallBack, Instant> how) {
        return locked(staff, callBack, ifMatch)
                .invoke(found -> how.accept(found, clock.instant()))
                .flatMap(this::kept);
    }

    private Uni<CallBack> locked(Caller staff, UUID callBack, String ifMatch) {
        return callBacks
                .lockSeenBy(DeskStaff.of(staff), callBack)
                .invoke(found -> Versions.requireMatch(ifMatch, found.version()));
    }

    private Uni<CallBack> kept(CallBack callBack) {
        return callBacks.keep(callBack).call(events::record);
    }
}
