package org.legalcircle.consultation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.error.Refused;

/** The bookings as they change. One that may leave its seat is locked together with its slot, see {@link Slots}. */
@Singleton
public class Bookings implements PanacheRepositoryBase<Booking, UUID> {
    private static final String SLOT = "select booking.seat.slotId from Booking booking where booking.id = ?1";

    private static final String TAKE_TURN = """
            update consultation.booking
            set citizen_turn = 1 + coalesce((select max(other.citizen_turn) from consultation.booking other
                                             where other.citizen_id = ?2), 0)
            where id = ?1 and citizen_turn is null""";

    private final Slots slots;

    Bookings(Slots slots) {
        this.slots = slots;
    }

    /** Locks a booking of this citizen; refuses one that does not exist or is somebody else's. */
    public Uni<Booking> lockOf(UUID citizen, UUID id) {
        return lock(id, isOf(citizen));
    }

    /** Locks a booking inside this branch; refuses one that does not exist or lies elsewhere. */
    public Uni<Booking> lockInside(String branch, UUID id) {
        return lock(id, isInside(branch));
    }

    /** Locks a booking of this citizen with its slot, and {@code others} in one go with it. */
    public Uni<Booking> lockSeatOf(UUID citizen, UUID id, Collection<UUID> others) {
        return lockSeat(id, others, isOf(citizen));
    }

    /** Locks a booking inside this branch with its slot. */
    public Uni<Booking> lockSeatInside(String branch, UUID id) {
        return lockSeat(id, List.of(), isInside(branch));
    }

    /** Locks a booking with its slot; refuses one that does not exist. */
    public Uni<Booking> lockSeat(UUID id) {
        return lockSeat(id, List.of(), found -> true);
    }

    /**
     * Gives an offered booking, which is just taken, its turn among those of the citizen, as a hold has one from the
     * beginning: whatever is counted afterwards holds true, since a hold of the same moment would have the same turn.
     */
    public Uni<Void> takeTurn(Booking booking) {
        return Contention.lostAt(
                SeatRace.ONE_TURN_EACH,
                Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(TAKE_TURN)
                                .setParameter(1, booking.id())
                                .setParameter(2, booking.citizenId())
                                .executeUpdate())
                        .replaceWithVoid());
    }

    private Uni<Booking> lockSeat(UUID id, Collection<UUID> others, Predicate<Booking> isMeant) {
        return slotOf(id)
                .call(slot -> slots.lockInOrder(with(slot, others)))
                .flatMap(slot -> lock(id, isMeant).invoke(found -> requireStillIn(slot, found)));
    }

    private Uni<Booking> lock(UUID id, Predicate<Booking> isMeant) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(found -> found != null && isMeant.test(found) ? found : null)
                .onItem()
                .ifNull()
                .failWith(Bookings::unknown);
    }

    private Uni<UUID> slotOf(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(SLOT, UUID.class)
                        .setParameter(1, id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Bookings::unknown);
    }

    /** Somebody moved it while its slot was waited for. */
    private static void requireStillIn(UUID slot, Booking booking) {
        if (!booking.seat().slotId().equals(slot)) {
            throw new Contention.Overtaken();
        }
    }

    private static Collection<UUID> with(UUID slot, Collection<UUID> others) {
        var all = new HashSet<>(others);
        all.add(slot);
        return all;
    }

    private static Predicate<Booking> isOf(UUID citizen) {
        return booking -> booking.citizenId().equals(citizen);
    }

    private static Predicate<Booking> isInside(String branch) {
        return booking -> booking.seat().organisationPath().startsWith(branch);
    }

    private static Refused unknown() {
        return new Refused(ConsultationRefusal.BOOKING_NOT_FOUND);
    }
}
