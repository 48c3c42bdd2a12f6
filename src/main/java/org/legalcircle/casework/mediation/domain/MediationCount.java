package org.legalcircle.casework.mediation.domain;

import java.util.UUID;

/**
 * What one organisation closed, and what became of it.
 *
 * @param organisationId who held it when it closed
 * @param local whether that is a village or a township
 */
public record MediationCount(
        UUID organisationId,
        boolean local,
        long closed,
        long settled,
        long onTime,
        long inEffect,
        long due,
        long performed,
        long sought,
        long decided,
        long confirmed) {
    /** Both together, under the name of this one. */
    public MediationCount plus(MediationCount other) {
        return new MediationCount(
                organisationId,
                local,
                closed + other.closed,
                settled + other.settled,
                onTime + other.onTime,
                inEffect + other.inEffect,
                due + other.due,
                performed + other.performed,
                sought + other.sought,
                decided + other.decided,
                confirmed + other.confirmed);
    }
}
