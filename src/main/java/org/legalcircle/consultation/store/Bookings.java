package org.legalcircle.consultation.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.platform.error.Refused;

/** The bookings as they change. A booking is locked before the slots it touches, never after. */
@Singleton
public class Bookings implements PanacheRepositoryBase<Booking, UUID> {
    /** Locks a booking of this citizen; refuses one that does not exist or is somebody else's. */
    public Uni<Booking> lockOf(UUID citizen, UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(booking -> booking != null && booking.citizenId().equals(citizen) ? booking : null)
                .onItem()
                .ifNull()
                .failWith(Bookings::unknown);
    }

    /** Locks a booking inside this branch; refuses one that does not exist or lies elsewhere. */
    public Uni<Booking> lockInside(String branch, UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(booking -> booking != null && booking.organisationPath().startsWith(branch) ? booking : null)
                .onItem()
                .ifNull()
                .failWith(Bookings::unknown);
    }

    /** Locks a booking; refuses one that does not exist. */
    public Uni<Booking> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Bookings::unknown);
    }

    private static Refused unknown() {
        return new Refused(ConsultationRefusal.BOOKING_NOT_FOUND);
    }
}
