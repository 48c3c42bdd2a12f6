package org.legalcircle.identity.domain;

import org.legalcircle.platform.error.Refusal;

/** What identity refuses. */
public enum IdentityRefusal implements Refusal {
    RESIDENT_ID_INVALID(422),
    MOBILE_NUMBER_INVALID(422);

    private final int status;

    IdentityRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "identity";
    }
}
