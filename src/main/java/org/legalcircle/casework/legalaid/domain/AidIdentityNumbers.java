package org.legalcircle.casework.legalaid.domain;

import java.time.LocalDate;
import org.legalcircle.identity.ResidentNumbers;

/** Whether numbers of people and of legal persons can be right. */
final class AidIdentityNumbers {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private AidIdentityNumbers() {}

    static boolean isOfPerson(String number, LocalDate today) {
        return ResidentNumbers.birthDate(number, today) != null;
    }

    /** GB 32100-2015: the check character makes the weighted sum a multiple of 31; the weights are powers of 3. */
    static boolean isOfLegalPerson(String code) {
        if (code.length() != LENGTH || code.chars().anyMatch(letter -> CHARACTERS.indexOf(letter) < 0)) {
            return false;
        }
        var sum = CHARACTERS.indexOf(code.charAt(LENGTH - 1));
        var weight = 1;
        for (var place = 0; place < LENGTH - 1; place++) {
            sum += weight * CHARACTERS.indexOf(code.charAt(place));
            weight = weight * 3 % CHARACTERS.length();
        }
        return sum % CHARACTERS.length() == 0;
    }
}
