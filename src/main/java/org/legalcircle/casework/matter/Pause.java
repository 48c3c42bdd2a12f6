package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.legalcircle.platform.time.Zone;

/**
 * Time that a deadline does not count. The day it begins on is not counted any more, the day it ends on is.
 *
 * @param until null as long as it goes on
 * @param ground what in law allows it
 */
@RegisterForReflection
public record Pause(Instant from, Instant until, LawfulGround ground) {
    boolean goesOn() {
        return until == null;
    }

    Pause endedAt(Instant moment) {
        return new Pause(from, moment, ground);
    }

    Duration length() {
        return Duration.between(from, until);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(Zone.dateOf(from)) && day.isBefore(Zone.dateOf(until));
    }
}
