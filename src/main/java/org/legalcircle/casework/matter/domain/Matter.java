package org.legalcircle.casework.matter.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.legalcircle.casework.matter.DeadlineExtended;
import org.legalcircle.casework.matter.DeadlineKind;
import org.legalcircle.casework.matter.DeadlineMoved;
import org.legalcircle.casework.matter.Extension;
import org.legalcircle.casework.matter.HandOverOffered;
import org.legalcircle.casework.matter.HandOverRefused;
import org.legalcircle.casework.matter.LawfulGround;
import org.legalcircle.casework.matter.MatterArchived;
import org.legalcircle.casework.matter.MatterAssigned;
import org.legalcircle.casework.matter.MatterHandedOver;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.MatterSubmitted;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;

/** What a citizen submitted, from the submission to its end. It has exactly one holder. */
@Entity
@Table(schema = "casework", name = "matter")
public class Matter extends MatterFile {
    /** For the persistence layer. */
    protected Matter() {}

    private Matter(UUID id, String number, Applicant applicant, Holder holder, Sealed form, Origin origin, Act act) {
        super(id, number, applicant, holder, form, origin, act);
    }

    /** A citizen submits it; the time to decide begins. */
    public static Matter submit(
            UUID id, String number, Applicant applicant, Holder holder, Sealed form, Origin origin, Act act) {
        var matter = new Matter(id, number, applicant, holder, form, origin, act);
        matter.book().start(DeadlineKind.DECISION, act);
        if (act.procedure().concludesFromReceipt()) {
            matter.book().start(DeadlineKind.CONCLUSION, act);
        }
        matter.write(TimelineKind.SUBMITTED, Audience.CITIZEN, null, act);
        matter.raise(new MatterSubmitted(id, matter.line(), applicant.citizenId(), holder.organisationId(), act.now()));
        return matter;
    }

    /** It is taken up; the time to conclude begins. */
    public void accept(String note, Act act) {
        act.requireDecider();
        requireIn(MatterStage.SUBMITTED);
        enter(MatterStage.ACCEPTED, act);
        book().requireNotLapsed(act.now());
        beginWork(TimelineKind.ACCEPTED, note, act);
    }

    /** It is not taken up; the applicant is told why. */
    public void decline(String reason, Act act) {
        act.requireDecider();
        enter(MatterStage.DECLINED, act);
        book().requireNotLapsed(act.now());
        close(TimelineKind.DECLINED, reason, act);
    }

    /** The applicant is told all that is missing; possible once. */
    public void requestSupplement(String everything, Act act) {
        act.requireWorker();
        enter(MatterStage.SUPPLEMENT_REQUESTED, act);
        askSupplement();
        book().requireNotLapsed(act.now());
        if (act.procedure().supplementPause() != null) {
            book().pause(DeadlineKind.DECISION, act.procedure().supplementPause(), act);
        }
        book().start(DeadlineKind.SUPPLEMENT, act);
        write(TimelineKind.SUPPLEMENT_REQUESTED, Audience.CITIZEN, everything, act);
    }

    /** The applicant has supplemented. */
    public void supplement(String note, Act act) {
        requireIn(MatterStage.SUPPLEMENT_REQUESTED);
        book().requireNotLapsed(act.now());
        enter(MatterStage.SUBMITTED, act);
        book().satisfy(DeadlineKind.SUPPLEMENT, act.now());
        book().resume(DeadlineKind.DECISION, act);
        write(TimelineKind.SUPPLEMENTED, Audience.CITIZEN, note, act);
    }

    /** The applicant gives it up. */
    public void withdraw(String reason, Act act) {
        enter(MatterStage.WITHDRAWN, act);
        close(TimelineKind.WITHDRAWN, reason, act);
    }

    /** Somebody of the holder's is to work on it; what was accepted is in progress from then on. */
    public void assign(UUID worker, Act act) {
        act.requireDecider();
        requireOpen();
        if (stage() == MatterStage.ACCEPTED) {
            enter(MatterStage.IN_PROGRESS, act);
        }
        holdAt(holder().with(worker));
        write(TimelineKind.ASSIGNED, Audience.CITIZEN, null, act);
        raise(new MatterAssigned(
                id(), holder().organisationId(), worker, act.actor().id(), act.now()));
    }

    /** Nobody works on it any more until somebody is assigned. */
    public void release(String note, Act act) {
        requireOpen();
        holdAt(holder().with(null));
        write(TimelineKind.TOLD, Audience.CITIZEN, note, act);
    }

    /** It stands still, for a reason the procedure knows; so does the time to conclude. */
    public void suspend(String ground, String note, Act act) {
        act.requireWorker();
        enter(MatterStage.SUSPENDED, act);
        book().pause(DeadlineKind.CONCLUSION, act.suspension(ground), act);
        write(TimelineKind.SUSPENDED, Audience.CITIZEN, note, act);
    }

    /** It goes on where it stood still. */
    public void resume(String note, Act act) {
        act.requireWorker();
        requireIn(MatterStage.SUSPENDED);
        enter(holder().workerId() == null ? MatterStage.ACCEPTED : MatterStage.IN_PROGRESS, act);
        book().resume(DeadlineKind.CONCLUSION, act);
        write(TimelineKind.RESUMED, Audience.CITIZEN, note, act);
    }

    /** A deadline gets more time, as far as law allows and approved by whom law names. */
    public void extend(DeadlineKind kind, Period by, String reason, Act act) {
        act.requireApprover(kind);
        requireOpen();
        var deadline = book().require(kind);
        deadline.extend(new Extension(by, act.actor().id(), reason, act.now()), act);
        write(TimelineKind.EXTENDED, deadline.audience(), reason, deadline, act);
        raise(new DeadlineExtended(
                id(),
                applicant().citizenId(),
                deadline.id(),
                deadline.ruleId(),
                act.actor().id(),
                deadline.dueAt(),
                act.now()));
    }

    /** It is done. */
    public void conclude(String result, Act act) {
        act.requireWorker();
        enter(MatterStage.CONCLUDED, act);
        close(TimelineKind.CONCLUDED, result, act);
    }

    /** It came to nothing: it is declined as long as nobody took it up, and concluded afterwards. */
    public void end(String result, Act act) {
        if (stage() == MatterStage.SUBMITTED || stage() == MatterStage.SUPPLEMENT_REQUESTED) {
            enter(MatterStage.DECLINED, act);
            close(TimelineKind.DECLINED, result, act);
        } else {
            conclude(result, act);
        }
    }

    /** It is over and goes into the archive: nothing of it changes any more. Staff do that, or time. */
    public void archive(Act act) {
        if (!act.actor().equals(Actor.LAW)) {
            act.requireWorker();
        }
        requireNotArchived();
        if (stage().isOpen()) {
            throw stage().refused();
        }
        write(TimelineKind.ARCHIVED, Audience.CITIZEN, null, act);
        raise(new MatterArchived(
                id(),
                line(),
                applicant().citizenId(),
                holder().organisationId(),
                act.actor().id(),
                act.now()));
    }

    /** The decision that ended it was corrected: it goes on; refused once it lies in the archive. */
    public void reopen(String note, Act act) {
        act.requireDecider();
        requireNotArchived();
        var declined = stage() == MatterStage.DECLINED;
        enterAgain(act);
        if (declined && !act.procedure().concludesFromReceipt()) {
            book().start(DeadlineKind.CONCLUSION, act);
        }
        write(TimelineKind.REOPENED, Audience.CITIZEN, note, act);
    }

    /** The decision waits, on a ground law knows; refused where it is not waited for, or waits already. */
    public void awaitOthers(LawfulGround ground, String note, Act act) {
        requireIn(MatterStage.SUBMITTED);
        book().pause(DeadlineKind.DECISION, ground, act);
        write(TimelineKind.TOLD, Audience.CITIZEN, note, act);
    }

    /** What the decision waited for is there. */
    public void goOnDeciding(String note, Act act) {
        requireIn(MatterStage.SUBMITTED);
        book().resume(DeadlineKind.DECISION, act);
        write(TimelineKind.TOLD, Audience.CITIZEN, note, act);
    }

    /** There is something to tell of it after its end; refused once it lies in the archive. */
    public void tellAfterwards(String note, Act act) {
        requireNotArchived();
        if (stage().isOpen()) {
            throw stage().refused();
        }
        write(TimelineKind.TOLD, Audience.CITIZEN, note, act);
    }

    /** There is something to tell of it. */
    public void tell(TimelineKind kind, String note, Audience audience, Act act) {
        requireOpen();
        write(kind, audience, note, act);
    }

    /** The holder offers it to another organisation, and holds it until that accepts. */
    public void offer(Holder to, String reason, Act act) {
        act.requireDecider();
        requireOpen();
        if (offer() != null) {
            throw new Refused(MatterRefusal.HAND_OVER_OPEN);
        }
        if (to.organisationId().equals(holder().organisationId())) {
            throw new Refused(MatterRefusal.HAND_OVER_TO_HOLDER);
        }
        offerTo(HandOver.offer(id(), holder(), to, reason, act));
        book().start(DeadlineKind.HAND_OVER, act);
        write(TimelineKind.HAND_OVER_OFFERED, Audience.STAFF, reason, act);
        raise(new HandOverOffered(id(), offer().id(), holder().organisationId(), to.organisationId(), act.now()));
    }

    /** Whom it was offered to holds it from now on; the applicant gets a receipt. */
    public void acceptOffer(Act act) {
        var accepted = answerOffer(HandOver.Outcome.ACCEPTED, null, act);
        holdAt(accepted.to());
        write(TimelineKind.HANDED_OVER, Audience.CITIZEN, null, act);
        raise(new MatterHandedOver(
                id(),
                applicant().citizenId(),
                accepted.id(),
                accepted.fromOrganisationId(),
                accepted.toOrganisationId(),
                act.now()));
    }

    /** Whom it was offered to does not take it, and says on what ground. */
    public void refuseOffer(String ground, Act act) {
        var refused = answerOffer(HandOver.Outcome.REFUSED, ground, act);
        write(TimelineKind.HAND_OVER_REFUSED, Audience.STAFF, ground, act);
        raise(new HandOverRefused(
                id(), refused.id(), refused.fromOrganisationId(), refused.toOrganisationId(), act.now()));
    }

    /** What law makes of a deadline that has passed. */
    public void lapse(Act act) {
        if (stage() == MatterStage.SUBMITTED && book().lapse(DeadlineKind.DECISION, act.now())) {
            enter(MatterStage.ACCEPTED, act);
            beginWork(TimelineKind.DEEMED_ACCEPTED, null, act);
        } else if (stage() == MatterStage.SUPPLEMENT_REQUESTED && book().lapse(DeadlineKind.SUPPLEMENT, act.now())) {
            enter(MatterStage.WITHDRAWN, act);
            close(TimelineKind.DEEMED_WITHDRAWN, null, act);
        }
    }

    /** Counts what runs by another calendar, and says which deadlines it moved. */
    public void recount(Act act) {
        book().running().toList().forEach(deadline -> {
            var before = deadline.dueAt();
            deadline.recount(act);
            if (before != null && !before.equals(deadline.dueAt())) {
                write(TimelineKind.DEADLINE_MOVED, deadline.audience(), null, deadline, act);
                raise(new DeadlineMoved(
                        id(),
                        applicant().citizenId(),
                        deadline.id(),
                        deadline.ruleId(),
                        before,
                        deadline.dueAt(),
                        act.calendar().version(),
                        act.now()));
            }
        });
    }

    private HandOver answerOffer(HandOver.Outcome outcome, String ground, Act act) {
        if (offer() == null || !act.actor().covers(offer().toOrganisationPath())) {
            throw new Refused(MatterRefusal.NO_HAND_OVER_OPEN);
        }
        act.requireDecider();
        var answered = offer();
        answered.answer(outcome, ground, act);
        book().satisfy(DeadlineKind.HAND_OVER, act.now());
        offerTo(null);
        return answered;
    }

    private void beginWork(TimelineKind how, String note, Act act) {
        book().satisfy(DeadlineKind.DECISION, act.now());
        book().satisfy(DeadlineKind.SUPPLEMENT, act.now());
        if (!act.procedure().concludesFromReceipt()) {
            book().start(DeadlineKind.CONCLUSION, act);
        }
        write(how, Audience.CITIZEN, note, act);
    }

    private void close(TimelineKind how, String note, Act act) {
        book().satisfyAll(act.now());
        if (offer() != null) {
            offer().answer(HandOver.Outcome.DROPPED, null, act);
            offerTo(null);
        }
        write(how, Audience.CITIZEN, note, act);
    }
}
