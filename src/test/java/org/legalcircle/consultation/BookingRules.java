package org.legalcircle.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.legalcircle.consultation.BookingPlay.Move;
import org.legalcircle.consultation.BookingPlay.Step;
import org.legalcircle.consultation.Books.Line;
import org.legalcircle.consultation.Books.Place;
import org.legalcircle.consultation.Books.Seat;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.SlotState;
import org.legalcircle.consultation.domain.Stage;
import org.legalcircle.consultation.domain.WaitlistStage;
import org.legalcircle.platform.error.Refusal;

/** What must be true of the books after every step, whatever the step was. */
final class BookingRules {
    private static final Duration SHORTEST_OFFER = Duration.ofMinutes(10);

    private final Books before;
    private final Books after;
    private final Step step;
    private final Instant now;

    BookingRules(Books before, Books after, Step step, Instant now) {
        this.before = before;
        this.after = after;
        this.step = step;
        this.now = now;
    }

    void check(Optional<Refusal> refusal) {
        assertThat(refusal.orElse(ConsultationRefusal.SLOT_FULL))
                .as("a refusal of the field, never of a fault")
                .isInstanceOf(ConsultationRefusal.class);
        after.slots().forEach(this::checkSeats);
        after.bookings().forEach(this::checkBooking);
        after.places().forEach(this::checkPlace);
        checkOrder();
        checkWork();
        if (refusal.isPresent() && !mayClearAway()) {
            assertThat(after).as("a refusal changes nothing").isEqualTo(before);
        }
    }

    /** A hold that finds a slot full, or its citizen busy, first clears away what ran out there. */
    private boolean mayClearAway() {
        return step.move() == Move.HOLD && before.bookings().stream().anyMatch(booking -> booking.hasRunOut(now));
    }

    private void checkSeats(Line slot) {
        var seats = new HashSet<Integer>();
        after.keepersOf(slot).forEach(booking -> {
            assertThat(seats.add(booking.seat()))
                    .as("one booking a seat: %s", booking)
                    .isTrue();
            assertThat(booking.seat()).as("%s", booking).isLessThan(slot.capacity());
            assertThat(booking.capacity()).as("%s", booking).isEqualTo(slot.capacity());
        });
        assertThat(seats.size()).as("seats kept in %s", slot).isLessThanOrEqualTo(slot.capacity());
        assertThat(slot.taken())
                .as("seats taken in %s are those of its bookings", slot)
                .isEqualTo(seats.stream().mapToLong(seat -> 1L << seat).sum());
        assertThat(slot.taken() == 0 && slot.state() == SlotState.CLOSED)
                .as("an empty slot is not closed but withdrawn: %s", slot)
                .isFalse();
        assertThat(slot.taken() != 0 && slot.state() == SlotState.WITHDRAWN)
                .as("a slot with bookings is not withdrawn: %s", slot)
                .isFalse();
    }

    private void checkBooking(Seat booking) {
        assertThat(after.openOf(booking.citizen())
                        .filter(other -> booking.stage().isOpen()
                                && !other.id().equals(booking.id())
                                && other.overlaps(booking.startsAt(), booking.endsAt())))
                .as("no citizen at two consultations at once: %s", booking)
                .isEmpty();
        if (booking.stage() == Stage.OFFERED) {
            assertThat(after.places())
                    .as("an offered seat is somebody's offer: %s", booking)
                    .filteredOn(place -> booking.id().equals(place.booking()))
                    .singleElement()
                    .satisfies(place -> assertThat(place.stage()).isEqualTo(WaitlistStage.OFFERED));
        }
        earlier(booking.id()).ifPresent(was -> {
            if (was.stage() != booking.stage()) {
                was.stage().to(booking.stage());
            }
            assertThat(booking.sequence()).as("%s", booking).isGreaterThanOrEqualTo(was.sequence());
        });
    }

    private Optional<Seat> earlier(UUID booking) {
        return before.bookings().stream()
                .filter(was -> was.id().equals(booking))
                .findFirst();
    }

    private void checkPlace(Place place) {
        var offered = after.bookings().stream()
                .filter(booking ->
                        booking.stage() == Stage.OFFERED && place.id().equals(booking.entry()))
                .toList();
        if (place.stage() == WaitlistStage.OFFERED) {
            assertThat(offered)
                    .as("an offer is one seat: %s", place)
                    .singleElement()
                    .satisfies(booking -> assertThat(booking.id()).isEqualTo(place.booking()));
        } else {
            assertThat(offered).as("no seat without an offer: %s", place).isEmpty();
        }
    }

    /** Who was able to take the seat all the time and stands before the one who got it was passed over. */
    private void checkOrder() {
        after.offers().stream()
                .filter(offer -> !before.offers().contains(offer))
                .forEach(offer -> {
                    var slot = after.slot(offer.slot());
                    var chosen = place(offer.entry());
                    assertThat(after.places())
                            .as("passed over for %s in %s", chosen, slot)
                            .filteredOn(place -> place.isBefore(chosen))
                            .noneMatch(place -> after.isCandidate(place, slot)
                                    && before.places().contains(place)
                                    && before.isCandidate(place, slot));
                });
    }

    private Place place(UUID id) {
        return after.places().stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void checkWork() {
        if (step.move() == Move.CLEAR_AWAY) {
            assertThat(after.bookings())
                    .as("what ran out is cleared away")
                    .noneMatch(booking -> booking.hasRunOut(now));
        }
        if (step.move() == Move.OFFER_SEATS) {
            after.slots().stream()
                    .filter(slot -> slot.state() == SlotState.OPEN
                            && !slot.isFull()
                            && now.plus(SHORTEST_OFFER).isBefore(slot.bookableUntil()))
                    .forEach(slot -> assertThat(after.places())
                            .as("nobody waits while there is a seat in %s", slot)
                            .noneMatch(place -> after.isCandidate(place, slot)));
        }
    }

    /** Whether a hold has to succeed, where the books alone decide. */
    static Optional<Boolean> holdSucceeds(Books before, UUID citizen, Line slot, Instant now) {
        var welcome = slot.state() == SlotState.OPEN
                && now.isBefore(slot.bookableUntil())
                && !before.isBusy(citizen, slot)
                && before.standsWell(citizen, null);
        var somebodyRanOut = before.keepersOf(slot).anyMatch(booking -> booking.hasRunOut(now));
        // Who waits for it comes first.
        return welcome && slot.isFull() && somebodyRanOut ? Optional.empty() : Optional.of(welcome && !slot.isFull());
    }

    /** Whether the citizen may decide for the seat. */
    static boolean confirmSucceeds(Books before, Seat booking, Instant now) {
        var undecided = booking.stage() == Stage.HELD || booking.stage() == Stage.OFFERED;
        return undecided
                && !booking.hasRunOut(now)
                && before.slot(booking.slot()).state() == SlotState.OPEN
                && before.standsWell(booking.citizen(), booking)
                && (booking.stage() == Stage.HELD || !before.isBusy(booking.citizen(), before.slot(booking.slot())));
    }
}
