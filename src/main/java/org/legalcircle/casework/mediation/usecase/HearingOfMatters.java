package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.legalcircle.casework.matter.DeadlineMissed;
import org.legalcircle.casework.mediation.AgreementAnnulled;
import org.legalcircle.casework.mediation.LabourTermOver;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventHandler;

/** What follows in a mediation from what happened to it without anybody acting on it. */
@Singleton
class HearingOfMatters {
    /** Asked for when it is needed: the log of events, which it writes to, knows all handlers. */
    private final Provider<TellingTheTimeline> timeline;

    HearingOfMatters(Provider<TellingTheTimeline> timeline) {
        this.timeline = timeline;
    }

    @Produces
    @Singleton
    EventHandler<AgreementAnnulled> annulled() {
        return new Listening<>(
                "mediation.agreement-annulled",
                AgreementAnnulled.class,
                event -> timeline.get().annulled(event));
    }

    @Produces
    @Singleton
    EventHandler<DeadlineMissed> deadlineMissed() {
        return new Listening<>("mediation.deadline-missed", DeadlineMissed.class, this::hear);
    }

    private Uni<Void> hear(DeadlineMissed missed) {
        return LabourTermOver.RULE.equals(missed.ruleId()) && !missed.escalated()
                ? timeline.get().labourTermOver(missed.matterId())
                : Uni.createFrom().voidItem();
    }

    private record Listening<E extends DomainEvent>(String name, Class<E> eventType, Function<E, Uni<Void>> reaction)
            implements EventHandler<E> {
        @Override
        public Uni<Void> handle(E event) {
            return reaction.apply(event);
        }
    }
}
