package org.legalcircle.casework.legalaid.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.domain.AidApplication;

/** Judges an application by the rules of a day, and keeps what it was judged by. */
@Singleton
public class AssessingAnApplication {
    /**
     * What came of it.
     *
     * @param rulesVersion of the rules; null where nothing was assessed
     * @param assessment line by line, as JSON; null where nothing was assessed
     */
    public record Assessed(String rulesVersion, String assessment) {}

    /** Whether law wants to know how the household of the applicant lives. */
    boolean needsMeans(AidForm form, LocalDate day) {
        return true;
    }

    /** The assessment by the rules of that day. */
    Assessed assess(AidForm form, LocalDate day) {
        return new Assessed(null, null);
    }

    /** Keeps the facts it is judged by, in the transaction at hand. */
    Uni<Void> keep(AidApplication application, AidForm form, Instant now) {
        return Uni.createFrom().voidItem();
    }
}
