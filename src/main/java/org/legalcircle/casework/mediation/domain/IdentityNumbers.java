package org.legalcircle.casework.mediation.domain;

import java.time.LocalDate;
import org.legalcircle.identity.ResidentNumbers;

/** Whether numbers of people and of legal persons can be right. */
final class IdentityNumbers {
    private static final String CREDIT_CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_CODE_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private IdentityNumbers() {}

    static boolean isSound(String number, PartyKind kind, LocalDate today) {
        return kind == PartyKind.NATURAL ? ResidentNumbers.birthDate(number, today) != null : isCreditCode(number);
    }

    /** GB 32100-2015: the check character makes the weighted sum a multiple of 31. */
    private static boolean isCreditCode(String code) {
        if (code.length() != 18 || code.chars().anyMatch(letter -> CREDIT_CODE_CHARACTERS.indexOf(letter) < 0)) {
            return false;
        }
        var sum = CREDIT_CODE_CHARACTERS.indexOf(code.charAt(17));
        for (var i = 0; i < CREDIT_CODE_WEIGHTS.length; i++) {
            sum += CREDIT_CODE_WEIGHTS[i] * CREDIT_CODE_CHARACTERS.indexOf(code.charAt(i));
        }
        return sum % CREDIT_CODE_CHARACTERS.length() == 0;
    }
}
