package org.legalcircle.consultation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Slot;
import org.legalcircle.consultation.domain.SlotState;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.platform.error.Refused;

/**
 * The slots as they change. Everything that changes seats locks in one order, so that no two wait for each other: the
 * adviser, where rules change; all slots concerned, by their ids; bookings; places on the waitlist. The statement of
 * {@code SeatRace} and {@link SlotBook} keep to it too. What leaves a booking its seat, such as checking in, locks the
 * booking alone.
 */
@Singleton
public class Slots implements PanacheRepositoryBase<Slot, UUID> {
    private static final String TOPICS = "select unnest(topics) from consultation.adviser where id = ?1 and active";

    /** Keeps others off the slot until the transaction ends; refuses an unknown one. */
    public Uni<Slot> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Slots::unknown);
    }

    /** Locks several, in the order of their ids; passes over unknown ones. */
    public Uni<Void> lockInOrder(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .replaceWithVoid();
    }

    /** Whether the slot takes bookings right now; not locked. */
    public Uni<Boolean> isOpen(UUID id) {
        return count("id = ?1 and state = ?2", id, SlotState.OPEN).map(open -> open > 0);
    }

    /** What an adviser gives advice on right now; empty if there is no such adviser. */
    public Uni<Set<Topic>> topicsOf(UUID adviser) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TOPICS, String.class)
                        .setParameter(1, adviser)
                        .getResultList())
                .map(topics -> topics.stream().map(Topic::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    /** The slot as it was a moment ago; refuses an unknown one. */
    @WithSession
    public Uni<Slot> read(UUID id) {
        return findById(id).onItem().ifNull().failWith(Slots::unknown);
    }

    private static Refused unknown() {
        return new Refused(ConsultationRefusal.SLOT_NOT_FOUND);
    }
}
