package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.legalcircle.casework.matter.LawfulGround;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.domain.Act;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Audience;
import org.legalcircle.casework.matter.domain.Holder;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.casework.matter.domain.TimelineKind;
import org.legalcircle.casework.matter.store.Matters;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;

/** Lines steer their own matters here. */
@Singleton
public class SteeringAMatter implements MatterCourse {
    private final Matters matters;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Followers followers;
    private final EventLog events;

    SteeringAMatter(
            Matters matters, Procedures procedures, Organisations organisations, Followers followers, EventLog events) {
        this.matters = matters;
        this.procedures = procedures;
        this.organisations = organisations;
        this.followers = followers;
        this.events = events;
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> hold(ServiceLine line, UUID matter) {
        return locked(line, matter).map(Matter::facts);
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> assign(ServiceLine line, UUID matter, UUID actor, UUID worker) {
        return change(line, matter, actor, (found, act) -> found.assign(worker, act));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> release(ServiceLine line, UUID matter, UUID actor, String note) {
        return change(line, matter, actor, (found, act) -> found.release(note, act));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> offer(ServiceLine line, UUID matter, UUID actor, UUID organisation, String reason) {
        return organisations
                .require(organisation)
                .map(to -> new Holder(to.id(), to.path()))
                .flatMap(to -> change(line, matter, actor, (found, act) -> found.offer(to, reason, act)));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> accept(ServiceLine line, UUID matter, UUID actor, String note) {
        return change(line, matter, actor, (found, act) -> found.accept(note, act));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> reopen(ServiceLine line, UUID matter, UUID actor, String note) {
        return change(line, matter, actor, (found, act) -> found.reopen(note, act));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> awaitOthers(ServiceLine line, UUID matter, UUID actor, LawfulGround ground, String note) {
        return change(line, matter, actor, (found, act) -> found.awaitOthers(ground, note, act));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> goOnDeciding(ServiceLine line, UUID matter, UUID actor, String note) {
        return change(line, matter, actor, (found, act) -> found.goOnDeciding(note, act));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> tellAfterwards(ServiceLine line, UUID matter, UUID actor, String note) {
        return change(line, matter, actor, (found, act) -> found.tellAfterwards(note, act));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> end(ServiceLine line, UUID matter, UUID actor, String result) {
        return change(line, matter, actor, (found, act) -> found.end(result, act));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> conclude(ServiceLine line, UUID matter, UUID actor, String result) {
        return change(line, matter, actor, (found, act) -> found.conclude(result, act));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> tell(ServiceLine line, UUID matter, UUID actor, String note, boolean toApplicant) {
        var audience = toApplicant ? Audience.CITIZEN : Audience.STAFF;
        return change(line, matter, actor, (found, act) -> found.tell(TimelineKind.TOLD, note, audience, act));
    }

    /** The line answers for who acts: to the kernel it is somebody who decides in it. */
    private Uni<MatterFacts> change(ServiceLine line, UUID matter, UUID actor, BiConsumer<Matter, Act> how) {
        var onBehalf = new Actor(actor, procedures.of(line).deciders(), null);
        return locked(line, matter)
                .invoke(found -> how.accept(found, procedures.act(onBehalf, found)))
                .call(matters::keep)
                .call(followers::follow)
                .call(events::record)
                .map(Matter::facts);
    }

    private Uni<Matter> locked(ServiceLine line, UUID matter) {
        return matters.lock(matter).invoke(found -> requireOf(line, found));
    }

    private static void requireOf(ServiceLine line, Matter matter) {
        if (matter.line() != line) {
            throw new Refused(MatterRefusal.MATTER_NOT_FOUND);
        }
    }
}
