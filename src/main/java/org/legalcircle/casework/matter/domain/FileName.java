package org.legalcircle.casework.matter.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.legalcircle.platform.error.Refused;

/**
 * The name a document is shown and downloaded under. It never is a name in a store.
 *
 * @param text at most 120 characters, no path, no control or direction marks; ends as files of its type do
 */
public record FileName(String text) {
    private static final int LONGEST = 120;

    /** What was told, cleaned; refuses paths and what is no name. */
    public static FileName of(String told, List<String> extensions) {
        if (told == null || isPath(told)) {
            throw new Refused(DocumentRefusal.FILE_NAME_IMPOSSIBLE);
        }
        var clean = Normalizer.normalize(told, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (clean.isEmpty()) {
            throw new Refused(DocumentRefusal.FILE_NAME_IMPOSSIBLE);
        }
        return new FileName(ending(clean, extensions));
    }

    private static boolean isPath(String told) {
        return told.contains("/") || told.contains("\\") || told.indexOf('\0') >= 0;
    }

    /** A long name loses its middle part, never its ending; a name of another type gets the right one. */
    private static String ending(String clean, List<String> extensions) {
        var small = clean.toLowerCase(Locale.ROOT);
        var own = extensions.stream()
                .map(extension -> "." + extension)
                .filter(small::endsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
        var stem = clean.substring(0, clean.length() - own);
        var end = own == 0 ? "." + extensions.get(0) : clean.substring(clean.length() - own);
        var characters = stem.codePoints().limit(LONGEST - end.length()).toArray();
        return new String(characters, 0, characters.length) + end;
    }
}
