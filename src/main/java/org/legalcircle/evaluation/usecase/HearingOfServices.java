package org.legalcircle.evaluation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterIntake;
import org.legalcircle.casework.matter.MatterMoved;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.consultation.BookingCompleted;
import org.legalcircle.consultation.BookingDirectory;
import org.legalcircle.evaluation.EvaluationSettings;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.evaluation.domain.RateableService;
import org.legalcircle.evaluation.domain.ServedBy;
import org.legalcircle.evaluation.store.RateableServices;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventHandler;

/** What is over can be rated from now on. What an organisation did that nobody knows any more is left out. */
@Singleton
class HearingOfServices {
    private final BookingDirectory bookings;
    /** Asked for when it is needed: the log of events, which it writes to, knows all handlers. */
    private final Provider<MatterIntake> matters;

    private final Organisations organisations;
    private final RateableServices services;
    private final EvaluationSettings settings;

    HearingOfServices(
            BookingDirectory bookings,
            Provider<MatterIntake> matters,
            Organisations organisations,
            RateableServices services,
            EvaluationSettings settings) {
        this.bookings = bookings;
        this.matters = matters;
        this.organisations = organisations;
        this.services = services;
        this.settings = settings;
    }

    @Produces
    @Singleton
    EventHandler<BookingCompleted> completed() {
        return new Listening<>("evaluation.booking-completed", BookingCompleted.class, this::hear);
    }

    @Produces
    @Singleton
    EventHandler<MatterMoved> moved() {
        return new Listening<>("evaluation.matter-moved", MatterMoved.class, this::hear);
    }

    private Uni<Void> hear(BookingCompleted event) {
        return bookings.facts(List.of(event.bookingId()))
                .map(found -> found.get(event.bookingId()))
                .flatMap(facts -> facts == null ? nothing() : keep(facts.organisationId(), event));
    }

    private Uni<Void> keep(UUID organisation, BookingCompleted event) {
        var over = new Over(ServiceKind.BOOKING, event.bookingId(), event.citizenId(), event.adviserId(), event.at());
        return keep(organisation, over);
    }

    private Uni<Void> hear(MatterMoved event) {
        return event.stage() == MatterStage.CONCLUDED
                ? matters.get().facts(event.matterId()).flatMap(facts -> keep(facts, event))
                : nothing();
    }

    private Uni<Void> keep(MatterFacts facts, MatterMoved event) {
        var over = new Over(ServiceKind.MATTER, event.matterId(), event.citizenId(), facts.workerId(), event.at());
        return keep(event.organisationId(), over);
    }

    private Uni<Void> keep(UUID organisation, Over over) {
        return organisations
                .all()
                .map(all -> all.stream()
                        .filter(known -> known.id().equals(organisation))
                        .toList())
                .flatMap(known -> known.isEmpty() ? nothing() : services.keep(service(known.get(0), over)));
    }

    private RateableService service(OrganisationSummary organisation, Over over) {
        return new RateableService(
                Ids.next(over.at()),
                over.kind(),
                over.subject(),
                over.citizen(),
                new ServedBy(organisation.id(), organisation.path(), over.worker()),
                over.at(),
                over.at().plus(settings.rateWithin()));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private record Over(ServiceKind kind, UUID subject, UUID citizen, UUID worker, Instant at) {}

    private record Listening<E extends DomainEvent>(String name, Class<E> eventType, Function<E, Uni<Void>> reaction)
            implements EventHandler<E> {
        @Override
        public Uni<Void> handle(E event) {
            return reaction.apply(event);
        }
    }
}
