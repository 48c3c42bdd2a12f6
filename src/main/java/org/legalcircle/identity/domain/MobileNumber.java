package org.legalcircle.identity.domain;

import java.util.regex.Pattern;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Masked;

/**
 * A mobile number of the mainland. Which segments are in use is not checked: they change.
 *
 * @param number 11 digits, without country code
 */
public record MobileNumber(String number) {
    private static final Pattern SHAPE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern COUNTRY_CODE = Pattern.compile("^(\\+|00)86");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0\\u3000-]+");
    private static final int LONGEST_INPUT = 40;

    /** Refuses with {@link IdentityRefusal#MOBILE_NUMBER_INVALID}. */
    public MobileNumber {
        if (number == null || !SHAPE.matcher(number).matches()) {
            throw new Refused(IdentityRefusal.MOBILE_NUMBER_INVALID);
        }
    }

    /**
     * The number a person typed: blanks, hyphens and the country code 86 after {@code +} or {@code 00} are forgiven.
     *
     * @throws Refused {@link IdentityRefusal#MOBILE_NUMBER_INVALID}
     */
    public static MobileNumber parse(String text) {
        if (text == null || text.length() > LONGEST_INPUT) {
            throw new Refused(IdentityRefusal.MOBILE_NUMBER_INVALID);
        }
        var digits = SEPARATORS.matcher(text).replaceAll("");
        return new MobileNumber(COUNTRY_CODE.matcher(digits).replaceFirst(""));
    }

    /** {@code 138****1234}. */
    public String masked() {
        return Masked.mobile(number);
    }

    /** Masked, so that a log line gives nothing away. */
    @Override
    public String toString() {
        return masked();
    }
}
