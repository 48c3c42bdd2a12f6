package org.legalcircle.casework.legalaid.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.legalaid.AidPapersOverdue;
import org.legalcircle.casework.legalaid.AidStage;
import org.legalcircle.casework.legalaid.domain.AidDecision.Ruling;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;
import org.legalcircle.platform.security.Role;

/** An application for legal aid, from the first draft to what came of it; its matter has the same identifier. */
@Entity
@Table(schema = "legalaid", name = "application")
public class AidApplication extends AidApplicationFile {
    /** For the persistence layer. */
    protected AidApplication() {}

    private AidApplication(UUID id, UUID citizen, Sealed form, Instant expiresAt, Instant now) {
        super(id, citizen, form, expiresAt, now);
    }

    /** A citizen begins one; only the citizen sees it, until it expires or is submitted. */
    public static AidApplication begin(UUID id, UUID citizen, Sealed form, Instant expiresAt, Instant now) {
        return new AidApplication(id, citizen, form, expiresAt, now);
    }

    /** The citizen fills in another part of the draft, which is kept longer for it. */
    public void fillIn(Sealed form, Instant expiresAt, Instant now) {
        requireIn(AidStage.DRAFT);
        write(form, expiresAt, now);
    }

    /** The citizen submits it; the form is complete. */
    public void submit(UUID organisation, String path, Instant now) {
        lieAt(organisation, path);
        enter(AidStage.SUBMITTED, now);
        submittedAt(now);
    }

    /** Somebody reviews it; nothing where that goes on already. */
    public void review(AidReviewer reviewer, Instant now) {
        requireReviewer(reviewer);
        if (stage() == AidStage.SUBMITTED) {
            enter(AidStage.UNDER_REVIEW, now);
        }
        requireIn(AidStage.UNDER_REVIEW);
    }

    /** Another body is asked about what was stated (Legal Aid Law art. 41). */
    public AidVerification verify(String body, Sealed question, AidReviewer reviewer, Instant now, UUID id) {
        review(reviewer, now);
        var asked = AidVerification.ask(id, id(), body, question, reviewer.id(), now);
        ask(asked);
        return asked;
    }

    /** A body has answered; true where no other answer is waited for. */
    public boolean answer(UUID verification, boolean confirms, Sealed words, AidReviewer reviewer, Instant now) {
        requireReviewer(reviewer);
        requireIn(AidStage.UNDER_REVIEW);
        verifications().stream()
                .filter(asked -> asked.id().equals(verification))
                .findFirst()
                .orElseThrow(() -> new Refused(AidApplicationRefusal.AID_VERIFICATION_NOT_FOUND))
                .answer(confirms, words, reviewer.id(), now);
        return !waitsForOthers();
    }

    /** Whether a body that was asked has not answered. */
    public boolean waitsForOthers() {
        return verifications().stream().anyMatch(AidVerification::isOpen);
    }

    /** Aid is granted; refused as long as bodies that were asked have not answered. */
    public void grant(Ruling ruling, AidReviewer reviewer, Instant now) {
        requireReadyFor(reviewer);
        decideFirst(AidStage.GRANTED, ruling, reviewer, now);
    }

    /** Aid is refused, with reasons (art. 43). */
    public void refuse(Ruling ruling, AidReviewer reviewer, Instant now) {
        requireReadyFor(reviewer);
        decideFirst(AidStage.REFUSED, ruling, reviewer, now);
    }

    /** Aid is granted at once, before all is known; the papers come later (art. 44). */
    public void grantInEmergency(Ruling ruling, Instant papersDueAt, AidReviewer reviewer, Instant now) {
        requireReviewer(reviewer);
        papersUntil(papersDueAt);
        decideFirst(AidStage.EMERGENCY_GRANTED, ruling, reviewer, now);
    }

    private void requireReadyFor(AidReviewer reviewer) {
        requireReviewer(reviewer);
        if (stage().isBeforeDecision() && waitsForOthers()) {
            throw new Refused(AidApplicationRefusal.AID_VERIFICATION_OPEN);
        }
    }

    private void decideFirst(AidStage next, Ruling ruling, AidReviewer reviewer, Instant now) {
        enter(next, now);
        decide(Ids.next(now), ruling, reviewer.id(), now);
    }

    /** The papers of the emergency are there, and all is as it was stated. */
    public void completePapers(AidReviewer reviewer, Instant now) {
        requireReviewer(reviewer);
        enter(AidStage.PAPERS_COMPLETED, now);
    }

    /**
     * Aid given in an emergency is taken back (Zhejiang Legal Aid Regulation art. 18).
     *
     * @param ineligible whether the papers tell that there is no right to it; else they have to be late
     */
    public void revoke(boolean ineligible, Ruling ruling, AidReviewer reviewer, Instant now) {
        requireReviewer(reviewer);
        if (stage() == AidStage.EMERGENCY_GRANTED && !ineligible && now.isBefore(papersDueAt())) {
            throw new Refused(AidApplicationRefusal.AID_PAPERS_STILL_DUE);
        }
        enter(AidStage.REVOKED, now);
        decide(Ids.next(now), ruling, reviewer.id(), now);
    }

    /** The agency ends aid it has granted (art. 48). */
    public void terminate(Ruling ruling, UUID by, Instant now) {
        enter(AidStage.TERMINATED, now);
        decide(Ids.next(now), ruling, by, now);
    }

    /** Another agency is competent, and has the papers now (art. 38). */
    public void referTo(String agency, AidReviewer reviewer, Instant now) {
        requireReviewer(reviewer);
        enter(AidStage.REFERRED, now);
        refer(agency);
    }

    /** The applicant objects to the last decision (art. 49). */
    public AidObjection objectTo(Sealed grounds, Deadline deadline, UUID id, Instant now) {
        if (stage() == AidStage.OBJECTION_FILED) {
            throw new Refused(AidApplicationRefusal.AID_OBJECTION_OPEN);
        }
        enter(AidStage.OBJECTION_FILED, now);
        object(AidObjection.file(id, this, decision(), grounds, deadline));
        return objection();
    }

    /** The bureau finds the decision right; what is left are reconsideration and suit. */
    public void uphold(Ruling ruling, AidReviewer bureau, Instant now) {
        decideObjection(AidObjection.Outcome.UPHELD, AidStage.UPHELD, ruling, bureau, now);
    }

    /** The bureau finds it wrong: aid is given. */
    public void correct(Ruling ruling, AidReviewer bureau, Instant now) {
        decideObjection(AidObjection.Outcome.CORRECTION_ORDERED, AidStage.CORRECTION_ORDERED, ruling, bureau, now);
        enter(AidStage.GRANTED, now);
    }

    private void decideObjection(
            AidObjection.Outcome outcome, AidStage next, Ruling ruling, AidReviewer bureau, Instant now) {
        if (!bureau.is(Role.BUREAU_ADMIN)) {
            throw new Refused(AidApplicationRefusal.AID_POSITION_REQUIRED);
        }
        requireNotRecused(bureau);
        requireIn(AidStage.OBJECTION_FILED);
        if (bureau.id().equals(decision().decidedBy())) {
            throw new Refused(AidApplicationRefusal.AID_OBJECTION_OF_DECIDER);
        }
        enter(next, now);
        objection().decide(outcome, bureau.id(), now);
        decide(Ids.next(now), ruling, bureau.id(), now);
    }

    /** Tells the agency that the papers of an emergency are late; false where it knows, or they came. */
    public boolean tellOfLatePapers(Instant now) {
        if (stage() != AidStage.EMERGENCY_GRANTED || papersToldAt() != null || now.isBefore(papersDueAt())) {
            return false;
        }
        papersTold(now);
        raise(new AidPapersOverdue(id(), citizenId(), organisationId(), papersDueAt(), now));
        return true;
    }

    /** Refuses who is no reviewer, or was recused (Zhejiang Legal Aid Regulation art. 16). */
    public void requireReviewer(AidReviewer reviewer) {
        if (!reviewer.is(Role.LEGAL_AID_OFFICER) && !reviewer.is(Role.BUREAU_ADMIN)) {
            throw new Refused(AidApplicationRefusal.AID_POSITION_REQUIRED);
        }
        requireNotRecused(reviewer);
    }

    private void requireNotRecused(AidReviewer reviewer) {
        if (recusals().stream().anyMatch(recused -> recused.staffId().equals(reviewer.id()))) {
            throw new Refused(AidApplicationRefusal.AID_REVIEWER_RECUSED);
        }
    }

    /** Refuses a reviewer with the name of a party: somebody else looks at it. */
    public static void requireNoNamesake(AidReviewer reviewer, Set<String> parties) {
        if (reviewer.name() != null && parties.contains(reviewer.name())) {
            throw new Refused(AidApplicationRefusal.AID_REVIEWER_MAY_BE_PARTY);
        }
    }

    /**
     * Its matter stands like this now: it does the same, or refuses.
     *
     * @param dueAt when the next deadline of the matter is over; null where none runs
     */
    public void standAs(MatterStage matter, Instant dueAt, Instant now) {
        switch (matter) {
            case SUBMITTED -> goOnUnlessDone(now);
            case SUPPLEMENT_REQUESTED -> askForMaterials(dueAt, now);
            case ACCEPTED, IN_PROGRESS, SUSPENDED -> requireDecided(stage().isGranted());
            case DECLINED -> requireDecided(stage() != AidStage.DRAFT && !stage().isBeforeDecision());
            case WITHDRAWN -> giveUp(now);
            case CONCLUDED -> requireDecided(!stage().isBeforeDecision());
        }
    }

    private void goOnUnlessDone(Instant now) {
        if (stage() == AidStage.MATERIALS_REQUESTED) {
            enter(AidStage.UNDER_REVIEW, now);
        }
    }

    private void askForMaterials(Instant dueAt, Instant now) {
        if (stage() != AidStage.MATERIALS_REQUESTED) {
            if (waitsForOthers()) {
                throw new Refused(AidApplicationRefusal.AID_VERIFICATION_OPEN);
            }
            supplementUntil(dueAt);
            enter(AidStage.MATERIALS_REQUESTED, now);
        }
    }

    private void giveUp(Instant now) {
        var late = stage() == AidStage.MATERIALS_REQUESTED
                && supplementDueAt() != null
                && !now.isBefore(supplementDueAt());
        enter(late ? AidStage.DEEMED_WITHDRAWN : AidStage.WITHDRAWN, now);
    }

    private static void requireDecided(boolean decided) {
        if (!decided) {
            throw new Refused(AidApplicationRefusal.AID_DECISION_REQUIRED);
        }
    }

    /** Another organisation holds it. */
    public void moveTo(UUID organisation, String path) {
        lieAt(organisation, path);
    }
}
