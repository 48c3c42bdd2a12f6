package org.legalcircle.platform.error;

import java.util.List;
import java.util.Locale;

/** The two languages the product speaks. */
public final class Language {
    /** Unless the caller asks for English. */
    public static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private Language() {}

    /** The best match for an {@code Accept-Language} header; Chinese where it is absent or nonsense. */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return DEFAULT;
        }
        try {
            var wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return wanted == null || !Locale.ENGLISH.getLanguage().equals(wanted.getLanguage())
                    ? DEFAULT
                    : Locale.ENGLISH;
        } catch (IllegalArgumentException e) {
            return DEFAULT;
        }
    }
}
