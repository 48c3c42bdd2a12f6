package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.MatterIntake;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.mediation.AgreementAnnulled;
import org.legalcircle.casework.mediation.LabourTermOver;
import org.legalcircle.casework.mediation.domain.Settlement;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.platform.event.EventLog;

/** Writes into the timeline what nobody wrote there when it happened, in the transaction at hand. */
@Singleton
class TellingTheTimeline {
    private final MatterCourse course;
    private final MatterIntake intake;
    private final Mediations mediations;
    private final EventLog events;
    private final InstantSource clock;

    TellingTheTimeline(
            MatterCourse course, MatterIntake intake, Mediations mediations, EventLog events, InstantSource clock) {
        this.course = course;
        this.intake = intake;
        this.mediations = mediations;
        this.events = events;
        this.clock = clock;
    }

    /** That a draft does not count any more. */
    Uni<Void> annulled(AgreementAnnulled event) {
        return tell(event.matterId(), Tidings.annulled(event.ground()));
    }

    /** That the days for a dispute at work are over; its parties are told too. */
    Uni<Void> labourTermOver(UUID matter) {
        return tell(matter, Tidings.labourTermOver())
                .chain(() -> mediations.require(matter))
                .map(mediation -> new LabourTermOver(mediation.id(), Settlement.citizensOf(mediation), clock.instant()))
                .chain(event -> events.record(List.of(event)));
    }

    /** What is over by then needs no word. */
    private Uni<Void> tell(UUID matter, String words) {
        return intake.facts(matter)
                .flatMap(facts -> facts.stage().isOpen()
                        ? course.tell(ServiceLine.MEDIATION, matter, null, words, true)
                        : Uni.createFrom().item(facts))
                .replaceWithVoid();
    }
}
