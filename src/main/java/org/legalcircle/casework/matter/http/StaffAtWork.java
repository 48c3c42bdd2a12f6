package org.legalcircle.casework.matter.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.casework.matter.store.MatterDetails;
import org.legalcircle.casework.matter.store.MatterLists;
import org.legalcircle.casework.matter.usecase.Procedures;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Caller;

/** The staff member who calls, as somebody who acts on matters. */
@RequestScoped
class StaffAtWork {
    private final MatterLists lists;
    private final Procedures procedures;
    private final Caller caller;

    StaffAtWork(MatterLists lists, Procedures procedures, Caller caller) {
        this.lists = lists;
        this.procedures = procedures;
        this.caller = caller;
    }

    Actor actor() {
        return new Actor(caller.id(), caller.roles(), caller.branch());
    }

    /** A matter of the branch and of a line the caller serves; refuses any other as unknown. */
    Uni<MatterDetails> matter(UUID id) {
        return lists.ofBranch(caller.branch(), id).invoke(this::requireServed);
    }

    private void requireServed(MatterDetails matter) {
        if (!procedures.servedBy(actor()).contains(matter.line())) {
            throw new Refused(MatterRefusal.MATTER_NOT_FOUND);
        }
    }
}
