package org.legalcircle.casework.mediation.domain;

import java.time.LocalDate;
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

    /** Refuses what cannot be true of a party of that kind, and a minor without a guardian (Civil Code art. 19). */
    public void requireSound(PartyKind kind, LocalDate today) {
        if (birthDate != null && birthDate.isAfter(today)) {
            throw new Refused(MediationRefusal.BIRTH_DATE_IN_FUTURE);
        }
        if (identityNumber != null && !IdentityNumbers.isSound(identityNumber, kind)) {
            throw new Refused(MediationRefusal.IDENTITY_NUMBER_UNSOUND);
        }
        if (isMinorOn(today) && !isRepresentedAs(Capacity.GUARDIAN)) {
            throw new Refused(MediationRefusal.GUARDIAN_REQUIRED);
        }
    }

    /** Whether the party was born less than eighteen years before; false where the date is not known. */
    public boolean isMinorOn(LocalDate today) {
        return birthDate != null && birthDate.plusYears(FULL_AGE).isAfter(today);
    }

    private boolean isRepresentedAs(Capacity capacity) {
        return representative != null && representative.capacity() == capacity;
    }

    /** The number an invitation goes to: a guardian's before the ward's own; refuses where none is known. */
    public String contactNumber() {
        if (representative != null
                && representative.mobile() != null
                && (mobile == null || representative.capacity() == Capacity.GUARDIAN)) {
            return representative.mobile();
        }
        if (mobile == null) {
            throw new Refused(MediationRefusal.CONTACT_MISSING);
        }
        return mobile;
    }

    /** Never tells who it is. */
    @Override
    public String toString() {
        return "Particulars";
    }
}
