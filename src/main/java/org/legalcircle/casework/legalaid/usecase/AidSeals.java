package org.legalcircle.casework.legalaid.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.domain.AidApplicationFile;
import org.legalcircle.platform.privacy.FieldCipher;
import org.legalcircle.platform.privacy.Sealed;

/** Seals what is personal in applications, and opens it again. Whoever shows it to staff records the reading. */
@Singleton
public class AidSeals {
    private static final String FORM = "legalaid.application.form:";
    private static final String TEXT = "legalaid.application.text:";

    /** Its own: that of the interface knows no dates before the year 2000. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final FieldCipher cipher;

    AidSeals(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The form of an application. */
    Sealed seal(UUID application, AidForm form) {
        return cipher.seal(write(form), FORM + application);
    }

    /** The form of an application, as far as it is filled in. */
    public AidForm form(AidApplicationFile application) {
        try {
            return JSON.readValue(cipher.open(application.form(), FORM + application.id()), AidForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form cannot be read");
        }
    }

    /** Words about an application. */
    Sealed words(UUID application, String words) {
        return cipher.seal(words, TEXT + application);
    }

    /** Words about an application; null for null. */
    public String open(UUID application, Sealed words) {
        return cipher.open(words, TEXT + application);
    }

    /** What is kept as JSON, sealed or not. */
    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "cannot be written: " + value.getClass().getName(), e);
        }
    }
}
