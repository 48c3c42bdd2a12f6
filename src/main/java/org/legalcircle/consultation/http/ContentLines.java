package org.legalcircle.consultation.http;

import java.nio.charset.StandardCharsets;

/**
 * Folds content lines as RFC 5545, section 3.1, wants it: no line longer than 75 octets in UTF-8 without its end. The
 * library counts characters, of which a Chinese one takes three octets.
 */
final class ContentLines {
    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private ContentLines() {}

    /** The same content in lines of lawful length; no character is cut in two. */
    static String fold(String content) {
        var folded = new StringBuilder(content.length() + content.length() / 16);
        for (var line : content.split(END)) {
            fold(line, folded);
        }
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var character = line.codePointAt(i);
            var width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += width;
            i += Character.charCount(character);
        }
        folded.append(END);
    }
}
