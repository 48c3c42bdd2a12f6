package org.legalcircle.architecture.bad.consultation;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.architecture.bad.identity.Lookup;
import org.legalcircle.platform.event.DomainEvent;

/** Has no lasting name and is part of a cycle. */
public class BookingDone implements DomainEvent {
    Lookup cycle;

    @Override
    public UUID aggregateId() {
        return null;
    }

    @Override
    public Instant at() {
        return null;
    }
}
