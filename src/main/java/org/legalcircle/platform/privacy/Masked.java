package org.legalcircle.platform.privacy;

/** Personal values as lists show them: enough to recognise one's own, too little to use. Null stays null. */
public final class Masked {
    private static final String HIDDEN = "********";
    private static final int MOBILE_LENGTH = 11;
    private static final int RESIDENT_ID_LENGTH = 18;

    private Masked() {}

    /** {@code 138****1234}; anything that has not 11 characters is hidden whole. */
    public static String mobile(String number) {
        return ends(number, MOBILE_LENGTH, 3);
    }

    /** {@code 330881********0017}; anything that has not 18 characters is hidden whole. */
    public static String residentId(String number) {
        return ends(number, RESIDENT_ID_LENGTH, 6);
    }

    /** The first character and one star, whatever the length, as in {@code 王*}; a name of one character is hidden. */
    public static String name(String name) {
        if (name == null) {
            return null;
        }
        var stripped = name.strip();
        var afterFirst = stripped.isEmpty() ? 0 : stripped.offsetByCodePoints(0, 1);
        return afterFirst == stripped.length() ? "*" : stripped.substring(0, afterFirst) + "*";
    }

    private static String ends(String text, int length, int shownFirst) {
        if (text == null) {
            return null;
        }
        if (text.length() != length) {
            return HIDDEN;
        }
        var shownLast = length - 4;
        return text.substring(0, shownFirst) + "*".repeat(shownLast - shownFirst) + text.substring(shownLast);
    }
}
