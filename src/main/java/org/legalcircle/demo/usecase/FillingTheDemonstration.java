package org.legalcircle.demo.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.legalcircle.consultation.AdviserOffice;
import org.legalcircle.consultation.NewAdviser;
import org.legalcircle.demo.store.Fillings;
import org.legalcircle.identity.DemoAccounts;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.servicecircle.PointOffice;

/**
 * Fills an empty database. Every step finds what an interrupted attempt left, so that the next start brings it to the
 * end; a database that holds anything else is left alone.
 */
@Singleton
public class FillingTheDemonstration {
    private final Fillings fillings;
    private final DemoAccounts accounts;
    private final Organisations organisations;
    private final AdviserOffice office;
    private final PointOffice points;
    private final DrawingTheCircle circle;
    private final InstantSource clock;

    FillingTheDemonstration(
            Fillings fillings,
            DemoAccounts accounts,
            Organisations organisations,
            AdviserOffice office,
            PointOffice points,
            DrawingTheCircle circle,
            InstantSource clock) {
        this.fillings = fillings;
        this.accounts = accounts;
        this.organisations = organisations;
        this.office = office;
        this.points = points;
        this.circle = circle;
        this.clock = clock;
    }

    /** Fills the database if that is to be done; tells whether it is one that was filled for a demonstration. */
    Uni<Boolean> fill(Example example) {
        return fillings.state()
                .flatMap(state -> state == Fillings.State.DONE
                        ? Uni.createFrom().item(true)
                        : fillings.alone(() -> fillOnce(example)));
    }

    private Uni<Boolean> fillOnce(Example example) {
        return fillings.state().flatMap(state -> switch (state) {
            case DONE -> Uni.createFrom().item(true);
            case BEGUN -> fillAll(example);
            case WITHOUT_CIRCLE ->
                organisations.all().map(FillingTheDemonstration::idsByCode).flatMap(places -> draw(example, places));
            case NONE -> accounts.nothingYet().flatMap(empty -> empty ? begin(example) : leaveAlone());
        });
    }

    private Uni<Boolean> begin(Example example) {
        return fillings.begin(clock.instant()).chain(() -> fillAll(example));
    }

    private static Uni<Boolean> leaveAlone() {
        return Uni.createFrom().item(false);
    }

    private Uni<Boolean> fillAll(Example example) {
        return organisations
                .all()
                .map(FillingTheDemonstration::idsByCode)
                .call(places -> each(
                        example.places().organisations(),
                        place -> found(place, example, places).invoke(id -> places.put(place.code(), id))))
                .call(places -> each(example.people().staff(), member -> employ(member, example, places)))
                .call(() -> each(example.people().citizens(), this::register))
                .flatMap(places -> draw(example, places));
    }

    private Uni<Boolean> draw(Example example, Map<String, UUID> places) {
        return points.open(circle.points(example, places))
                .chain(() -> points.settle(circle.villages(example)))
                .chain(() -> fillings.finish(clock.instant()))
                .replaceWith(true);
    }

    private Uni<UUID> found(Example.Place place, Example example, Map<String, UUID> places) {
        var known = places.get(place.code());
        return known != null
                ? Uni.createFrom().item(known)
                : accounts.organisation(
                        places.get(place.parent()), place.told(example.places().coordinateSystem()));
    }

    private Uni<Void> employ(Example.Member member, Example example, Map<String, UUID> places) {
        return accounts.staff(
                        places.get(member.organisation()),
                        member.login(),
                        member.name(),
                        example.people().password(),
                        member.roles())
                .flatMap(id -> member.adviser() == null
                        ? Uni.createFrom().voidItem()
                        : office.employ(adviser(id, member.adviser(), example)));
    }

    private static NewAdviser adviser(UUID id, Example.Adviser told, Example example) {
        var rules = example.rules().get(told.openingRules()).toString();
        return new NewAdviser(id, told.topics(), told.languages(), told.introduction(), rules);
    }

    private Uni<UUID> register(Example.Citizen citizen) {
        return accounts.citizen(citizen.mobile(), citizen.name(), citizen.residentId(), citizen.correctionSubject());
    }

    private static Map<String, UUID> idsByCode(List<OrganisationSummary> known) {
        var ids = new LinkedHashMap<String, UUID>();
        known.forEach(organisation -> ids.put(organisation.code(), organisation.id()));
        return ids;
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<?>> step) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> step.apply(one).replaceWithVoid())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
