package org.legalcircle.casework.mediation.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an agreement says beside who the parties are (People's Mediation Law art. 29).
 *
 * @param facts the main facts
 * @param issues what was in dispute
 * @param responsibilities who answers for what
 * @param subjects what it touches for which law has rules of its own
 * @param otherTerms null where there are none
 */
public record AgreementContents(
        String facts,
        String issues,
        String responsibilities,
        List<Obligation> obligations,
        Set<AgreementSubject> subjects,
        String otherTerms) {
    /** Keeps its own copies. */
    public AgreementContents {
        obligations = List.copyOf(obligations);
        subjects = Set.copyOf(subjects);
    }

    /** All that was written freely. */
    Stream<String> words() {
        return Stream.concat(
                        Stream.of(facts, issues, responsibilities, otherTerms),
                        obligations.stream().map(Obligation::content))
                .filter(Objects::nonNull);
    }

    /** Whether it has to be signed by hand. */
    public boolean needsPaper() {
        return subjects.stream().anyMatch(AgreementSubject::isSignedOnPaper);
    }
}
