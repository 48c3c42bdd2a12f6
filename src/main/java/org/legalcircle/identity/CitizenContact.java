package org.legalcircle.identity;

import java.util.Locale;

/**
 * Where and in which language a notice reaches a citizen. For sending only: never shown, logged or kept.
 *
 * @param mobile 11 digits; null where the citizen has not told any
 */
public record CitizenContact(Locale locale, String mobile) {
    /** Never tells the number. */
    @Override
    public String toString() {
        return "CitizenContact";
    }
}
