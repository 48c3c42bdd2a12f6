package org.legalcircle.casework.mediation.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.legalcircle.identity.ResidentNumbers;
import org.legalcircle.platform.error.Refused;

/**
 * Who a party is; kept sealed. Everything but the name may be null.
 *
 * @param mobile 11 digits
 * @param identityNumber resident identity number, or unified social credit code of a legal person
 * @param employer by name
 * @param representative who speaks for the party
 */
public record Particulars(
        String name,
        String mobile,
        String identityNumber,
        String address,
        LocalDate birthDate,
        String employer,
        Representative representative) {
    private static final int FULL_AGE = 18;

    /** The date as somebody wrote it, as in {@code 1980-05-01}; null for null; refuses a day that never was. */
    public static LocalDate bornOn(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(MediationRefusal.BIRTH_DATE_UNSOUND);
        }
    }

    /** Refuses what cannot be true of a party of that kind, and a minor without a guardian (Civil Code art. 19). */
    public void requireSound(PartyKind kind, LocalDate today) {
        if (birthDate != null && birthDate.isAfter(today)) {
            throw new Refused(MediationRefusal.BIRTH_DATE_UNSOUND);
        }
        if (identityNumber != null && !IdentityNumbers.isSound(identityNumber, kind, today)) {
            throw new Refused(MediationRefusal.IDENTITY_NUMBER_UNSOUND);
        }
        if (kind == PartyKind.NATURAL && isBornOnAnotherDayThanNumbered(today)) {
            throw new Refused(MediationRefusal.BIRTH_DATE_UNSOUND);
        }
        if (kind == PartyKind.NATURAL && isMinorOn(today) && !isRepresentedAs(Capacity.GUARDIAN)) {
            throw new Refused(MediationRefusal.GUARDIAN_REQUIRED);
        }
    }

    /** Whether the person was born less than eighteen years before; false where no date is known. */
    public boolean isMinorOn(LocalDate today) {
        var born = birthDate == null && identityNumber != null
                ? ResidentNumbers.birthDate(identityNumber, today)
                : birthDate;
        return born != null && born.plusYears(FULL_AGE).isAfter(today);
    }

    private boolean isBornOnAnotherDayThanNumbered(LocalDate today) {
        return birthDate != null
                && identityNumber != null
                && !birthDate.equals(ResidentNumbers.birthDate(identityNumber, today));
    }

    private boolean isRepresentedAs(Capacity capacity) {
        return representative != null && representative.capacity() == capacity;
    }

    /** The number the party is reached at: under a guardian only the guardian's; refuses where none is known. */
    public String contactNumber() {
        var number = knownNumber();
        if (number == null) {
            throw new Refused(MediationRefusal.CONTACT_MISSING);
        }
        return number;
    }

    /** The same number; null where none is known. */
    public String knownNumber() {
        if (representative != null && (mobile == null || isRepresentedAs(Capacity.GUARDIAN))) {
            return representative.mobile();
        }
        return mobile;
    }

    /** Never tells who it is. */
    @Override
    public String toString() {
        return "Particulars";
    }
}
