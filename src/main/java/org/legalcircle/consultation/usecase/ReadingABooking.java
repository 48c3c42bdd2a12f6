package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.consultation.store.BookingLists;
import org.legalcircle.consultation.store.DeskBooking;
import org.legalcircle.identity.Citizens;
import org.legalcircle.platform.security.Caller;

/** Staff look into a booking of their branch; that they did is recorded, with the purpose. */
@Singleton
public class ReadingABooking {
    private final BookingLists lists;
    private final Citizens citizens;

    ReadingABooking(BookingLists lists, Citizens citizens) {
        this.lists = lists;
        this.citizens = citizens;
    }

    /** The booking with the person it is for; refuses one outside the caller's branch as unknown. */
    public Uni<BookingFile> read(Caller caller, UUID booking) {
        return lists.ofBranch(caller.branch(), booking).flatMap(found -> open(caller, found));
    }

    /** Opens the file of a booking that was found; the reading is recorded with it or it is not opened. */
    @WithTransaction
    public Uni<BookingFile> open(Caller caller, DeskBooking found) {
        return citizens.view(
                        found.citizenId(),
                        caller,
                        "consultation.booking:" + found.booking().id(),
                        "CONSULTATION")
                .map(citizen -> new BookingFile(found.booking(), citizen));
    }
}
