package org.legalcircle.casework.task.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.legalcircle.casework.matter.MatterHandedOver;
import org.legalcircle.casework.task.store.Urges;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.event.EventHandler;

/** Who holds a matter now answers what was asked before. Tasks stay with whom they were given to. */
@Singleton
class FollowingTheHolder implements EventHandler<MatterHandedOver> {
    private final Urges urges;
    private final Organisations organisations;

    FollowingTheHolder(Urges urges, Organisations organisations) {
        this.urges = urges;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "task.matter-handed-over";
    }

    @Override
    public Class<MatterHandedOver> eventType() {
        return MatterHandedOver.class;
    }

    @Override
    public Uni<Void> handle(MatterHandedOver event) {
        return organisations
                .require(event.toOrganisationId())
                .flatMap(to -> urges.move(event.matterId(), to.id(), to.path()));
    }
}
