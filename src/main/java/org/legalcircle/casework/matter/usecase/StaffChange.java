package org.legalcircle.casework.matter.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.legalcircle.casework.matter.domain.Act;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.store.Matters;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.web.Versions;

/** How staff change a matter: what lies elsewhere is unknown to them, and they name the version they have seen. */
@Singleton
class StaffChange {
    private final Matters matters;
    private final Procedures procedures;
    private final Followers followers;
    private final EventLog events;

    StaffChange(Matters matters, Procedures procedures, Followers followers, EventLog events) {
        this.matters = matters;
        this.procedures = procedures;
        this.followers = followers;
        this.events = events;
    }

    /** Locks a matter the branch holds, changes it and keeps it, in the transaction at hand. */
    Uni<Matter> of(Actor staff, UUID matter, String ifMatch, BiConsumer<Matter, Act> how) {
        return asking(staff, matter, ifMatch, (found, act) -> done(found, act, how));
    }

    /** The same where others are asked on the way. */
    Uni<Matter> asking(Actor staff, UUID matter, String ifMatch, BiFunction<Matter, Act, Uni<Void>> how) {
        return change(matters.lockHeldBy(staff, matter), staff, ifMatch, how);
    }

    /** The same for a matter the branch is offered. */
    Uni<Matter> answering(Actor staff, UUID matter, String ifMatch, BiConsumer<Matter, Act> how) {
        return change(matters.lockOfferedTo(staff, matter), staff, ifMatch, (found, act) -> done(found, act, how));
    }

    private Uni<Matter> change(
            Uni<Matter> locked, Actor staff, String ifMatch, BiFunction<Matter, Act, Uni<Void>> how) {
        return locked.call(found -> how.apply(found, actOn(found, staff, ifMatch)))
                .call(matters::keep)
                .call(followers::follow)
                .call(events::record);
    }

    private Act actOn(Matter found, Actor staff, String ifMatch) {
        var act = procedures.actOfStaff(staff, found);
        Versions.requireMatch(ifMatch, found.version());
        return act;
    }

    private static Uni<Void> done(Matter found, Act act, BiConsumer<Matter, Act> how) {
        how.accept(found, act);
        return Uni.createFrom().voidItem();
    }
}
