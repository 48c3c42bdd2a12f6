package org.legalcircle.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A citizen as staff see one.
 *
 * @param name null where the citizen has not told it
 * @param mobile null where the citizen came through an external issuer
 * @param birthDate as the citizen told it; null where that was not told, and wherever the other values are masked
 */
public record CitizenView(UUID id, String name, String mobile, LocalDate birthDate) {
    /** Never tells who it is about. */
    @Override
    public String toString() {
        return "CitizenView " + id;
    }
}
