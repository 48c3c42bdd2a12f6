package org.legalcircle.consultation.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Slot;
import org.legalcircle.platform.error.Refused;

/** The slots as they change: whoever changes the seats of one locks it first. */
@Singleton
public class Slots implements PanacheRepositoryBase<Slot, UUID> {
    /** Keeps others off the slot until the transaction ends; refuses an unknown one. */
    public Uni<Slot> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Slots::unknown);
    }

    /** Locks {@code id} after {@code other} or before it: always in one order, so that two moves cannot block. */
    public Uni<Slot> lockInOrder(UUID id, UUID other) {
        return id.compareTo(other) <= 0 ? lock(id) : lock(other).chain(() -> lock(id));
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
