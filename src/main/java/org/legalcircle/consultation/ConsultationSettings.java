package org.legalcircle.consultation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of bookings and of the waitlist. */
@ConfigMapping(prefix = "legalcircle.consultation")
public interface ConsultationSettings {
    /** How long a hold lasts. */
    @WithDefault("PT15M")
    Duration hold();

    /** How long somebody on the waitlist has to take an offered seat. */
    @WithDefault("PT30M")
    Duration offer();

    /** A seat is no longer offered where less than this is left to answer. */
    @WithDefault("PT10M")
    Duration shortestOffer();

    /** How many consultations a citizen may have ahead at once. */
    @WithDefault("5")
    int openBookings();

    /** After this many missed consultations within {@link #noShowWindow} a citizen cannot book for a while. */
    @WithDefault("2")
    int noShows();

    /** How far back missed consultations count. */
    @WithDefault("P90D")
    Duration noShowWindow();

    /** How long a citizen cannot book after too many missed consultations. */
    @WithDefault("P14D")
    Duration noShowBar();

    /** How long after its end staff may still say that a consultation took place, to write it up. */
    @WithDefault("P7D")
    Duration writeUp();

    /** How many callers may wait for seats at once, on one instance, before more are turned away. */
    @WithDefault("4096")
    int waitingHolds();

    /** How often an instance clears away holds and offers that ran out, and raises reminders. */
    Duration sweep();

    /** How often an instance offers seats that became free other than by being left. */
    Duration offerSweep();
}
