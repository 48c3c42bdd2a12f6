package org.legalcircle.casework.legalaid.domain;

/**
 * Something that is missing in a form, or cannot be true.
 *
 * @param pointer where, as a JSON pointer into the form
 */
public record AidGap(String pointer, Kind kind) {
    /** What is wrong there; each has a text for the applicant. */
    public enum Kind {
        REQUIRED,
        NUMBER_UNSOUND,
        NOT_IN_FUTURE,
        /** Somebody else has to act for the applicant. */
        GUARDIAN_REQUIRED,
        /** The guardian is on the other side: another guardian or near relative acts (Legal Aid Law art. 40). */
        GUARDIAN_IS_OPPONENT,
        /** Nobody is one's own opponent. */
        OWN_OPPONENT,
        /** More people are named than live there. */
        TOO_MANY_MEMBERS,
        HAS_TO_BE_PROMISED
    }
}
