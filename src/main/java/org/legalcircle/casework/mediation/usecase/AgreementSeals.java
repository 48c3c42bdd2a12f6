package org.legalcircle.casework.mediation.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.Agreement;
import org.legalcircle.casework.mediation.domain.AgreementContents;
import org.legalcircle.casework.mediation.domain.AgreementPaper;
import org.legalcircle.casework.mediation.domain.Confirmability;
import org.legalcircle.casework.mediation.domain.InstalmentTerm;
import org.legalcircle.casework.mediation.domain.Obligation;
import org.legalcircle.platform.privacy.FieldCipher;
import org.legalcircle.platform.privacy.Sealed;

/** Seals what agreements say, and opens it again. Whoever shows it to staff records the reading. */
@Singleton
@RegisterForReflection(
        targets = {
            AgreementPaper.class,
            AgreementContents.class,
            Obligation.class,
            InstalmentTerm.class,
            Confirmability.Barrier.class
        })
class AgreementSeals {
    private static final String CONTEXT = "mediation.agreement.contents:";

    private final FieldCipher cipher;
    private final ObjectMapper json;

    AgreementSeals(FieldCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    Sealed seal(UUID matter, AgreementPaper paper) {
        try {
            return cipher.seal(json.writeValueAsString(paper), CONTEXT + matter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an agreement cannot be written", e);
        }
    }

    AgreementPaper open(Agreement agreement) {
        try {
            return json.readValue(
                    cipher.open(agreement.contents(), CONTEXT + agreement.matterId()), AgreementPaper.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an agreement cannot be read");
        }
    }
}
