package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.domain.ReadPurpose;
import org.legalcircle.consultation.store.BookingLists;
import org.legalcircle.consultation.store.DeskBooking;
import org.legalcircle.identity.Citizens;
import org.legalcircle.platform.security.Caller;

/**
 * Staff look into a booking of their branch. Full values are for the adviser of the booking and for whoever says why;
 * that they were read is recorded, with the purpose. Everybody else sees masked values.
 */
@Singleton
public class ReadingABooking {
    private final BookingLists lists;
    private final Citizens citizens;

    ReadingABooking(BookingLists lists, Citizens citizens) {
        this.lists = lists;
        this.citizens = citizens;
    }

    /**
     * The booking with the person it is for; refuses one outside the caller's branch as unknown.
     *
     * @param purpose why it is read; null if it was not told
     */
    public Uni<BookingFile> read(Caller caller, UUID booking, ReadPurpose purpose) {
        return lists.ofBranch(caller.branch(), booking).flatMap(found -> read(caller, found, purpose));
    }

    private Uni<BookingFile> read(Caller caller, DeskBooking found, ReadPurpose purpose) {
        var own = caller.id().equals(found.booking().adviserId());
        if (purpose == null && !own) {
            return masked(found);
        }
        return open(caller, found, purpose == null ? ReadPurpose.CONSULTATION : purpose);
    }

    private Uni<BookingFile> masked(DeskBooking found) {
        return citizens.masked(List.of(found.citizenId()))
                .map(views -> views.get(found.citizenId()))
                .map(citizen -> new BookingFile(found.booking().withoutWords(), citizen, true));
    }

    /** Opens the file of a booking that was found; the reading is recorded with it or it is not opened. */
    @WithTransaction
    public Uni<BookingFile> open(Caller caller, DeskBooking found, ReadPurpose purpose) {
        return citizens.view(
                        found.citizenId(),
                        caller,
                        "consultation.booking:" + found.booking().id(),
                        purpose.name())
                .map(citizen -> new BookingFile(found.booking(), citizen, false));
    }
}
