package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.legalcircle.casework.matter.domain.Act;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.store.Matters;
import org.legalcircle.platform.event.EventLog;

/** What applicants do with their own matters. */
@Singleton
public class PursuingAMatter {
    private final Matters matters;
    private final Procedures procedures;
    private final Followers followers;
    private final EventLog events;

    PursuingAMatter(Matters matters, Procedures procedures, Followers followers, EventLog events) {
        this.matters = matters;
        this.procedures = procedures;
        this.followers = followers;
        this.events = events;
    }

    /** Tells what was missing; refused unless it was asked for, and once the time for it has passed. */
    @WithTransaction
    public Uni<Matter> supplement(UUID citizen, UUID matter, String note) {
        return change(citizen, matter, (found, act) -> found.supplement(note, act));
    }

    /** Gives the matter up. */
    @WithTransaction
    public Uni<Matter> withdraw(UUID citizen, UUID matter, String reason) {
        return change(citizen, matter, (found, act) -> found.withdraw(reason, act));
    }

    private Uni<Matter> change(UUID citizen, UUID matter, BiConsumer<Matter, Act> how) {
        return matters.lockOf(citizen, matter)
                .invoke(found -> how.accept(found, procedures.act(Actor.citizen(citizen), found)))
                .call(matters::keep)
                .call(followers::follow)
                .call(events::record);
    }
}
