package org.legalcircle.casework.legalaid.domain;

import org.legalcircle.platform.error.Refusal;

/** Why something about an application for legal aid is refused. */
public enum AidApplicationRefusal implements Refusal {
    /** Also one of somebody else, a draft for staff, and an expired draft. */
    AID_APPLICATION_NOT_FOUND(404),
    /** The fact {@code stage} names the stage it is in. */
    AID_STAGE_FORBIDS(409),
    AID_TOO_MANY_DRAFTS(409),
    /** The violations name every field that is missing or wrong, all at once. */
    AID_APPLICATION_INCOMPLETE(422),
    /** What is to be taken over from an earlier application needs the consent to that. */
    AID_REUSE_NEEDS_CONSENT(422),
    /** The kernel's desk neither accepts nor declines, ends or goes on where the agency has not decided. */
    AID_DECISION_REQUIRED(409),
    AID_DECIDED_BEFORE(409, "decision_first_once"),
    /** Bodies that were asked have not answered yet. */
    AID_VERIFICATION_OPEN(409),
    AID_VERIFICATION_NOT_FOUND(404),
    AID_VERIFICATION_ANSWERED(409),
    /** Party, near relative or interested: somebody else reviews it (Zhejiang Legal Aid Regulation art. 16). */
    AID_REVIEWER_RECUSED(403),
    /** Has the name of a party. */
    AID_REVIEWER_MAY_BE_PARTY(403),
    AID_RECUSAL_OF_OTHERS(403),
    /** By law others decide this: the officer of the agency, or the bureau. */
    AID_POSITION_REQUIRED(403),
    /** Nothing the law calls an emergency (Legal Aid Law art. 44). */
    AID_NO_EMERGENCY(422),
    /** The papers of an emergency may still come. */
    AID_PAPERS_STILL_DUE(409),
    AID_OBJECTION_OPEN(409, "objection_one_open"),
    /** Who decided does not decide about the objection. */
    AID_OBJECTION_OF_DECIDER(403),
    AID_NO_DECISION_YET(404),
    /** A native service draws no documents. */
    AID_PAPER_NOT_PRINTED(404),
    /** What was forwarded cannot have been received afterwards, or in the future. */
    AID_FORWARDING_UNSOUND(422);

    private final int status;
    private final String constraint;

    AidApplicationRefusal(int status) {
        this(status, null);
    }

    AidApplicationRefusal(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "aidapplication";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
