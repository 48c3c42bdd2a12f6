package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterDesk;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterNote;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Audience;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.domain.TimelineKind;
import org.legalcircle.casework.matter.store.Matters;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;

/** Neighbours of the kernel find matters here, and write what they did about them. */
@Singleton
public class AttendingToAMatter implements MatterDesk {
    private final Matters matters;
    private final Procedures procedures;
    private final EventLog events;

    AttendingToAMatter(Matters matters, Procedures procedures, EventLog events) {
        this.matters = matters;
        this.procedures = procedures;
        this.events = events;
    }

    @Override
    public Set<ServiceLine> linesOf(Set<Role> roles) {
        return procedures.servedBy(new Actor(null, roles, null));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> holdFor(Caller staff, UUID matter) {
        var actor = new Actor(staff.id(), staff.roles(), staff.branch());
        return matters.lockHeldBy(actor, matter)
                .invoke(found -> procedures.actOfStaff(actor, found))
                .map(Matter::facts);
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> holdOf(UUID citizen, UUID matter) {
        return matters.lockOf(citizen, matter).map(Matter::facts);
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> hold(UUID matter) {
        return matters.lock(matter).map(Matter::facts);
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> note(UUID matter, UUID actor, MatterNote what, String words) {
        var kind = TimelineKind.valueOf(what.name());
        var audience = what.isForApplicant() ? Audience.CITIZEN : Audience.STAFF;
        var who = new Actor(actor, Set.of(), null);
        return matters.lock(matter)
                .invoke(found -> found.tell(kind, words, audience, procedures.act(who, found)))
                .call(matters::keep)
                .call(events::record)
                .map(Matter::facts);
    }
}
