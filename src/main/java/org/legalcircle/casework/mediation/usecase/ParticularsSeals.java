package org.legalcircle.casework.mediation.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.Particulars;
import org.legalcircle.casework.mediation.domain.Party;
import org.legalcircle.casework.mediation.domain.Representative;
import org.legalcircle.platform.privacy.FieldCipher;
import org.legalcircle.platform.privacy.Sealed;

/** Seals who parties are, and opens it again. Whoever shows it to staff records the reading. */
@Singleton
@RegisterForReflection(targets = {Particulars.class, Representative.class})
public class ParticularsSeals {
    private static final String CONTEXT = "mediation.party.particulars:";

    /** Its own: that of the interface knows no dates before the year 2000. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final FieldCipher cipher;

    ParticularsSeals(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Sealed seal(UUID party, Particulars particulars) {
        try {
            return cipher.seal(JSON.writeValueAsString(particulars), CONTEXT + party);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("particulars cannot be written", e);
        }
    }

    /** Who the party is. */
    public Particulars open(Party party) {
        try {
            return JSON.readValue(cipher.open(party.particulars(), CONTEXT + party.id()), Particulars.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("particulars cannot be read");
        }
    }
}
