package org.legalcircle.platform.web;

/** Tells text from sequences of characters that no database and no UTF-8 can hold. */
public final class SoundText {
    private SoundText() {}

    /** False if the text has a NUL or half of a surrogate pair. */
    public static boolean is(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == 0) {
                return false;
            }
            if (Character.isSurrogate(character)) {
                if (!Character.isHighSurrogate(character)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(++i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
