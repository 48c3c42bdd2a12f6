package org.legalcircle.casework.mediation.http;

import org.legalcircle.casework.mediation.domain.Participant;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;

/** The caller as somebody who acts on a mediation. */
final class Acting {
    private Acting() {}

    static Participant as(Caller caller) {
        return new Participant(caller.id(), caller.is(Role.CITIZEN) ? null : caller.branch());
    }
}
