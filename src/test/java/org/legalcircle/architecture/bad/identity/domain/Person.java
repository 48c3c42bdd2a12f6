package org.legalcircle.architecture.bad.identity.domain;

import jakarta.inject.Provider;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.architecture.bad.identity.http.Door;
import org.legalcircle.platform.event.DomainEvent;

/** A domain that knows a framework and the outer layers, shows its fields, can be set, and asks for the time. */
public class Person {
    public String name;
    Provider<String> framework;
    Door outwards;

    void setName(String name) {
        this.name = name + Instant.now() + System.currentTimeMillis();
    }

    /** Is no event of the root. */
    public record Born(UUID aggregateId, Instant at) implements DomainEvent {}
}
