package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.platform.event.EventLog;

/** How a mediation is changed: its matter is locked, then itself; it acts, is kept, and its events with it. */
@Singleton
public class MediationChange {
    private final MatterCourse course;
    private final Mediations mediations;
    private final EventLog events;
    private final InstantSource clock;

    MediationChange(MatterCourse course, Mediations mediations, EventLog events, InstantSource clock) {
        this.course = course;
        this.mediations = mediations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes it in the transaction at hand.
     *
     * @param allowed refuses who may not, as unknown ({@link Mediation#requireOf}, {@link Mediation#requireServedBy})
     */
    public Uni<Mediation> of(UUID mediation, Consumer<Mediation> allowed, BiConsumer<Mediation, Instant> how) {
        return asking(mediation, allowed, (found, now) -> done(found, now, how));
    }

    /** The same where others are asked on the way, or the matter is steered along. */
    public Uni<Mediation> asking(
            UUID mediation, Consumer<Mediation> allowed, BiFunction<Mediation, Instant, Uni<?>> how) {
        return course.hold(ServiceLine.MEDIATION, mediation)
                .chain(() -> mediations.lock(mediation))
                .invoke(allowed::accept)
                .call(found -> how.apply(found, clock.instant()))
                .call(mediations::keep)
                .call(events::record);
    }

    private static Uni<Void> done(Mediation found, Instant now, BiConsumer<Mediation, Instant> how) {
        how.accept(found, now);
        return Uni.createFrom().voidItem();
    }
}
