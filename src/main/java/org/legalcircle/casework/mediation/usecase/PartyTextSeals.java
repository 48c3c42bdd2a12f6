package org.legalcircle.casework.mediation.usecase;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.platform.privacy.FieldCipher;
import org.legalcircle.platform.privacy.Sealed;

/** Seals text messages until they are sent. */
@Singleton
class PartyTextSeals {
    private static final String CONTEXT = "mediation.party_text.letter:";
    private static final String BREAK = "\n";

    private final FieldCipher cipher;

    PartyTextSeals(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * A text message: others may read it on the phone, so it tells a time at most, and never what it is about.
     *
     * @param template the text agreed with the gateway
     * @param when empty where it tells no time
     */
    record Text(String mobile, String template, String when) {
        /** Never tells who gets it. */
        @Override
        public String toString() {
            return template;
        }
    }

    Sealed seal(UUID id, Text text) {
        return cipher.seal(String.join(BREAK, text.mobile(), text.template(), text.when()), CONTEXT + id);
    }

    Text open(UUID id, Sealed letter) {
        var parts = cipher.open(letter, CONTEXT + id).split(BREAK, 3);
        return new Text(parts[0], parts[1], parts[2]);
    }
}
