package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.domain.Act;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Audience;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.casework.matter.store.Matters;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;

/** Lines steer their own matters here. */
@Singleton
public class SteeringAMatter implements MatterCourse {
    private final Matters matters;
    private final Procedures procedures;
    private final EventLog events;

    SteeringAMatter(Matters matters, Procedures procedures, EventLog events) {
        this.matters = matters;
        this.procedures = procedures;
        this.events = events;
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
        return change(line, matter, actor, (found, act) -> found.tell(note, audience, act));
    }

    /** The line answers for who acts: to the kernel it is somebody who decides in it. */
    private Uni<MatterFacts> change(ServiceLine line, UUID matter, UUID actor, BiConsumer<Matter, Act> how) {
        var onBehalf = new Actor(actor, procedures.of(line).deciders(), null);
        return matters.lock(matter)
                .invoke(found -> requireOf(line, found))
                .invoke(found -> how.accept(found, procedures.act(onBehalf, line)))
                .call(matters::keep)
                .call(events::record)
                .map(Matter::facts);
    }

    private static void requireOf(ServiceLine line, Matter matter) {
        if (matter.line() != line) {
            throw new Refused(MatterRefusal.MATTER_NOT_FOUND);
        }
    }
}
