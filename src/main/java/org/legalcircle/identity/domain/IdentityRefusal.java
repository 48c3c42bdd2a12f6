package org.legalcircle.identity.domain;

import org.legalcircle.platform.error.Refusal;

/** What identity refuses. */
public enum IdentityRefusal implements Refusal {
    RESIDENT_ID_INVALID(422),
    RESIDENT_ID_VERIFIED(409),
    RESIDENT_ID_NOT_VERIFIED(409),
    RESIDENT_ID_DIFFERS(422),
    RESIDENT_ID_TAKEN(409, "citizen_resident_id_once"),
    MOBILE_NUMBER_INVALID(422),
    CODE_ASKED_TOO_OFTEN(429),
    TOO_MANY_TRIES(429),
    SIGN_IN_REFUSED(401),
    CODE_REFUSED(401),
    REFRESH_REFUSED(401),
    REFRESH_OVERTAKEN(409),
    BOOTSTRAP_REFUSED(401),
    SESSION_NOT_FOUND(404),
    CITIZEN_NOT_FOUND(404),
    STAFF_NOT_FOUND(404),
    ORGANISATION_NOT_FOUND(404),
    ORGANISATION_CODE_TAKEN(409, "organisation_code_taken"),
    ORGANISATION_LEVEL_INVALID(422),
    ORGANISATION_PLACE_INCOMPLETE(422),
    LOGIN_TAKEN(409, "staff_login_taken"),
    ROLE_NOT_FOR_STAFF(422),
    DUTIES_NOT_SEPARATE(422),
    OWN_ACCOUNT(409),
    EXTERNAL_SUBJECT_TAKEN(409, "external_subject_taken"),
    EXTERNAL_SUBJECT_IS_CITIZEN(409),
    EXTERNAL_LINK_OVERTAKEN(409, "external_account_once"),
    EXTERNAL_ISSUER_ABSENT(409),
    PASSWORD_WRONG(422),
    PASSWORD_TOO_WEAK(422),
    PASSWORD_USED_BEFORE(422),
    SECOND_FACTOR_WRONG(422),
    SECOND_FACTOR_USED(422),
    SECOND_FACTOR_NOT_BEGUN(409);

    private final int status;
    private final String constraint;

    IdentityRefusal(int status) {
        this(status, null);
    }

    IdentityRefusal(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "identity";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
