package org.legalcircle.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells request targets that stand for text from those that only look like it (RFC 3986, section 2.1). */
final class SoundAddress {
    private static final char LAST_ASCII = 0x7E;

    private SoundAddress() {}

    /** True if every escape is complete and all of it together is UTF-8 without NUL. */
    static boolean is(String target) {
        return isPlain(target) || isEscapedText(target);
    }

    private static boolean isPlain(String target) {
        for (var i = 0; i < target.length(); i++) {
            var character = target.charAt(i);
            if (character <= ' ' || character > LAST_ASCII || character == '%') {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscapedText(String target) {
        var bytes = ByteBuffer.allocate(target.length());
        for (var i = 0; i < target.length(); i++) {
            var character = target.charAt(i);
            if (character <= ' ' || character > LAST_ASCII) {
                return false;
            }
            if (character == '%') {
                var octet = octet(target, i + 1);
                if (octet <= 0) {
                    return false;
                }
                bytes.put((byte) octet);
                i += 2;
            } else {
                bytes.put((byte) character);
            }
        }
        return isUtf8(bytes.flip());
    }

    /** The value of two hexadecimal digits, or -1. */
    private static int octet(String target, int from) {
        if (from + 2 > target.length()) {
            return -1;
        }
        var high = Character.digit(target.charAt(from), 16);
        var low = Character.digit(target.charAt(from + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
