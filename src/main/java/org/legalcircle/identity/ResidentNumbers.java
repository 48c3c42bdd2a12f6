package org.legalcircle.identity;

import java.time.LocalDate;
import org.legalcircle.identity.domain.ResidentId;
import org.legalcircle.platform.error.Refused;

/** Resident identity numbers of people other than citizens who signed in. */
public final class ResidentNumbers {
    private ResidentNumbers() {}

    /**
     * The date of birth a number tells.
     *
     * @return null where it is no number by GB 11643-1999, or of somebody born after {@code today}
     */
    public static LocalDate birthDate(String number, LocalDate today) {
        try {
            return ResidentId.parse(number, today).birthDate();
        } catch (Refused unsound) {
            return null;
        }
    }
}
