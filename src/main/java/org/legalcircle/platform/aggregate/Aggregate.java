package org.legalcircle.platform.aggregate;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;

/**
 * What is loaded, changed and kept as one: it has an identity, a version that grows with each change, and the events
 * it raised since it was loaded.
 */
@MappedSuperclass
public abstract class Aggregate {
    @Id
    @Column(updatable = false)
    private UUID id;

    @Version
    private int version;

    @Transient
    private final List<DomainEvent> raised = new ArrayList<>();

    /** For the persistence layer. */
    protected Aggregate() {}

    /** A new aggregate with an identifier from {@link Ids}. */
    protected Aggregate(UUID id) {
        this.id = id;
    }

    /** The identity, stable for life. */
    public UUID id() {
        return id;
    }

    /** Grows by one with every change that was kept; the source of the {@code ETag}. */
    public int version() {
        return version;
    }

    /** Remembers that something happened; {@code EventLog} keeps it in the transaction of the change. */
    protected void raise(DomainEvent event) {
        raised.add(event);
    }

    /** The events raised since the last call, oldest first; they are forgotten here. */
    public List<DomainEvent> takeRaised() {
        var taken = List.copyOf(raised);
        raised.clear();
        return taken;
    }
}
