package org.legalcircle.casework.mediation.domain;

import org.legalcircle.platform.error.Refusal;

/** Why something about sessions, agreements and what follows from them is refused. */
public enum AgreementRefusal implements Refusal {
    FREE_TIME_INVALID(422),
    MEDIATION_SESSION_NOT_FOUND(404),
    SESSION_TIME_INVALID(422),
    /** Somebody who has to be there has not offered that time. */
    SESSION_DOES_NOT_SUIT_ALL(422),
    /** Another session of the mediation overlaps. */
    SESSION_OVERLAPS(409, "session_one_at_a_time"),
    /** The mediator is in another session then. */
    MEDIATOR_BUSY(409, "session_mediator_at_one_place"),
    SESSION_NOT_BEGUN(409),
    SESSION_PLACE_REQUIRED(422),
    /** It has begun, or was called off. */
    SESSION_OVER(409),
    MEDIATOR_ONLY(403),
    PARTY_UNKNOWN(422),
    AGREEMENT_NOT_FOUND(404),
    /** The fact {@code flaws} lists them, each with its article. */
    AGREEMENT_FLAWED(422),
    /** Somebody has signed: its text stays as it is. */
    AGREEMENT_FROZEN(409, "agreement_signature_of_the_text"),
    /** Somebody else drew one up at the same time. */
    AGREEMENT_DRAWN_UP_MEANWHILE(409, "agreement_one_of_a_matter"),
    AGREEMENT_IN_EFFECT(409),
    AGREEMENT_NOT_IN_EFFECT(409),
    /** An oral agreement is not signed. */
    AGREEMENT_ORAL(409),
    AGREED_DAY_INVALID(422),
    /** It is another text than the one that was seen. */
    TEXT_DIFFERS(409),
    SIGNED_BEFORE(409, "agreement_signature_once"),
    /** Law excludes signing it electronically. */
    PAPER_REQUIRED(422),
    SCAN_REQUIRED(422),
    /** On paper: before the text was made, in the future, or not told. Else: another day than today. */
    SIGNED_DAY_INVALID(422),
    PARTIES_SIGN_FIRST(409),
    SIGNING_CODE_WRONG(422),
    SIGNING_CODE_TOO_OFTEN(429),
    INSTALMENT_NOT_FOUND(404),
    /** More than is owed; the fact {@code leftFen} tells how much is. */
    PERFORMED_TOO_MUCH(422, "instalment_no_more_than_owed"),
    PERFORMED_BEFORE(409),
    PERFORMANCE_DAY_INVALID(422),
    NOT_DUE_YET(409),
    /** Law excludes it; the fact {@code barriers} lists why, each with its article. */
    NOT_CONFIRMABLE(409),
    /** The thirty days are over. */
    CONFIRMATION_TOO_LATE(409),
    CONFIRMATION_ASKED_BEFORE(409, "judicial_confirmation_one_open"),
    CONFIRMATION_NOT_FOUND(404),
    /** The fact {@code stage} names where it stands. */
    CONFIRMATION_STAGE_FORBIDS(409),
    CONFIRMATION_DAY_INVALID(422);

    private final int status;
    private final String constraint;

    AgreementRefusal(int status) {
        this(status, null);
    }

    AgreementRefusal(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "agreement";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
