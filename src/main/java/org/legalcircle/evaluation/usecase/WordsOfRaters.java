package org.legalcircle.evaluation.usecase;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.platform.privacy.FieldCipher;
import org.legalcircle.platform.privacy.Sealed;

/** Seals what is written about a service, and opens it again. Whoever shows it to staff records the reading. */
@Singleton
class WordsOfRaters {
    static final String COMMENT = "comment";
    static final String CALL = "call";
    static final String FIX = "fix";
    static final String COMPLAINT = "complaint";
    static final String DECISION = "decision";

    private static final String CONTEXT = "evaluation.";

    private final FieldCipher cipher;

    WordsOfRaters(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Null for nothing. */
    Sealed seal(UUID evaluation, String member, String text) {
        return text == null || text.isBlank() ? null : cipher.seal(text, context(evaluation, member));
    }

    /** Null for nothing. */
    String open(UUID evaluation, String member, Sealed sealed) {
        return cipher.open(sealed, context(evaluation, member));
    }

    private static String context(UUID evaluation, String member) {
        return CONTEXT + member + ":" + evaluation;
    }
}
