package org.legalcircle.casework.matter.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import java.util.function.Predicate;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.DeadlineBook;
import org.legalcircle.casework.matter.domain.HandOver;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.casework.matter.domain.RunningDeadline;
import org.legalcircle.platform.error.Refused;

/** The matters as they change, each with its deadlines and its open offer. The matter is locked before what is its. */
@Singleton
public class Matters implements PanacheRepositoryBase<Matter, UUID> {
    private static final String RUNNING = """
            select deadline from RunningDeadline deadline
            where deadline.matterId = ?1 and deadline.state in (OPEN, PAUSED) order by deadline.id""";
    private static final String OFFER =
            "select offer from HandOver offer where offer.matterId = ?1 and offer.outcome is null";

    private final Timelines timelines;
    private final Signals signals;

    Matters(Timelines timelines, Signals signals) {
        this.timelines = timelines;
        this.signals = signals;
    }

    /** Locks a matter of this citizen; refuses one that does not exist or is somebody else's. */
    public Uni<Matter> lockOf(UUID citizen, UUID id) {
        return lock(id, matter -> matter.applicant().citizenId().equals(citizen));
    }

    /** Locks a matter whose holder lies inside the actor's branch; refuses any other as unknown. */
    public Uni<Matter> lockHeldBy(Actor actor, UUID id) {
        return lock(id, matter -> isHeldBy(actor, matter));
    }

    /** Locks a matter that the actor's branch holds or is offered; refuses any other as unknown. */
    public Uni<Matter> lockOfferedTo(Actor actor, UUID id) {
        return lock(id, matter -> isHeldBy(actor, matter) || isOfferedTo(actor, matter));
    }

    /** Locks a matter; refuses one that does not exist. */
    public Uni<Matter> lock(UUID id) {
        return lock(id, matter -> true);
    }

    /** The matter; refuses one that does not exist. */
    public Uni<Matter> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(Matters::unknown);
    }

    /** Keeps the matter and all that came with the change, in the transaction at hand. */
    public Uni<Void> keep(Matter matter) {
        return persistAndFlush(matter)
                .chain(Panache::getSession)
                .call(session -> session.persistAll(matter.book().takeStarted().toArray()))
                .call(session -> matter.offer() == null ? Uni.createFrom().voidItem() : session.persist(matter.offer()))
                .call(session -> session.flush())
                .call(() -> timelines.write(matter.takeWritten()))
                .call(() -> signals.plan(matter.book().all()))
                .replaceWithVoid();
    }

    private Uni<Matter> lock(UUID id, Predicate<Matter> isMeant) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(Matters::unknown)
                .call(this::recall)
                .invoke(matter -> require(isMeant, matter));
    }

    private Uni<Void> recall(Matter matter) {
        return Panache.getSession()
                .chain(session -> session.createQuery(RUNNING, RunningDeadline.class)
                        .setParameter(1, matter.id())
                        .getResultList()
                        .map(running -> new DeadlineBook(matter.id(), running))
                        .flatMap(book -> session.createQuery(OFFER, HandOver.class)
                                .setParameter(1, matter.id())
                                .getSingleResultOrNull()
                                .invoke(offer -> matter.recall(book, offer)))
                        .replaceWithVoid());
    }

    private static boolean isHeldBy(Actor actor, Matter matter) {
        return actor.covers(matter.holder().organisationPath());
    }

    private static boolean isOfferedTo(Actor actor, Matter matter) {
        return matter.offer() != null && actor.covers(matter.offer().toOrganisationPath());
    }

    private static void require(Predicate<Matter> isMeant, Matter matter) {
        if (!isMeant.test(matter)) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return new Refused(MatterRefusal.MATTER_NOT_FOUND);
    }
}
