package org.legalcircle.identity.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.platform.privacy.BlindIndex;
import org.legalcircle.platform.security.ExternalIdentity;

/** What subjects of external issuers, and their sign-ins there, are found by: keyed hashes, for a subject may be a name. */
@Singleton
class SubjectIndexes {
    private static final String SUBJECT = "identity.external_account.subject";
    private static final String SIGN_IN = "identity.session.external";

    private final BlindIndex index;

    SubjectIndexes(BlindIndex index) {
        this.index = index;
    }

    String subject(String issuer, String subject) {
        return index.of(SUBJECT, issuer + "\n" + subject);
    }

    List<String> subjects(String issuer, String subject) {
        return index.all(SUBJECT, issuer + "\n" + subject);
    }

    String signIn(ExternalIdentity somebody) {
        return index.of(SIGN_IN, text(somebody));
    }

    List<String> signIns(ExternalIdentity somebody) {
        return index.all(SIGN_IN, text(somebody));
    }

    private static String text(ExternalIdentity somebody) {
        return String.join("\n", somebody.issuer(), somebody.subject(), somebody.signIn());
    }
}
