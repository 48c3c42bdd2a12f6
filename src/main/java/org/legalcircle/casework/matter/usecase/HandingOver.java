package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Holder;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.identity.Organisations;

/** A matter goes from one organisation to another; until that accepts, it stays where it is. */
@Singleton
public class HandingOver {
    private final StaffChange change;
    private final Organisations organisations;

    HandingOver(StaffChange change, Organisations organisations) {
        this.change = change;
        this.organisations = organisations;
    }

    /** The holder offers it. */
    @WithTransaction
    public Uni<Matter> offer(Actor staff, UUID matter, String ifMatch, UUID organisation, String reason) {
        return change.asking(
                staff,
                matter,
                ifMatch,
                (found, act) -> organisations
                        .require(organisation)
                        .map(to -> new Holder(to.id(), to.path()))
                        .invoke(to -> found.offer(to, reason, act))
                        .replaceWithVoid());
    }

    /** Whom it was offered to takes it. */
    @WithTransaction
    public Uni<Matter> accept(Actor staff, UUID matter, String ifMatch) {
        return change.answering(staff, matter, ifMatch, (found, act) -> found.acceptOffer(act));
    }

    /** Whom it was offered to does not take it, on a ground. */
    @WithTransaction
    public Uni<Matter> refuse(Actor staff, UUID matter, String ifMatch, String ground) {
        return change.answering(staff, matter, ifMatch, (found, act) -> found.refuseOffer(ground, act));
    }
}
