package org.legalcircle.identity.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Masked;

/**
 * A resident identity number by GB 11643-1999: six digits of area, eight of birth date, three of sequence, one check
 * character. Areas are not looked up: old codes live on in numbers once issued.
 *
 * @param number 18 characters, the last may be a capital X; its check character and its date are right
 */
public record ResidentId(String number) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** Refuses with {@link IdentityRefusal#RESIDENT_ID_INVALID}. */
    public ResidentId {
        if (number == null || !SHAPE.matcher(number).matches() || number.charAt(17) != checkCharacter(number)) {
            throw new Refused(IdentityRefusal.RESIDENT_ID_INVALID);
        }
        birthDate(number);
    }

    /**
     * The number a person typed: blanks around it and a small x are forgiven.
     *
     * @param today births after it are refused
     * @throws Refused {@link IdentityRefusal#RESIDENT_ID_INVALID}
     */
    public static ResidentId parse(String text, LocalDate today) {
        if (text == null) {
            throw new Refused(IdentityRefusal.RESIDENT_ID_INVALID);
        }
        var id = new ResidentId(text.strip().toUpperCase(Locale.ROOT));
        if (id.birthDate().isAfter(today)) {
            throw new Refused(IdentityRefusal.RESIDENT_ID_INVALID);
        }
        return id;
    }

    /** The date of birth the number tells. */
    public LocalDate birthDate() {
        return birthDate(number);
    }

    /** {@code 330881********0017}. */
    public String masked() {
        return Masked.residentId(number);
    }

    /** Masked, so that a log line gives nothing away. */
    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate birthDate(String number) {
        try {
            return LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
        } catch (DateTimeException e) {
            throw new Refused(IdentityRefusal.RESIDENT_ID_INVALID);
        }
    }

    private static char checkCharacter(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }
}
