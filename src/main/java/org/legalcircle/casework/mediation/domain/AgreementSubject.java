package org.legalcircle.casework.mediation.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an agreement touches for which the law has rules of its own. Article 355 is that of the Supreme People's Court's
 * interpretation of the Civil Procedure Law.
 */
public enum AgreementSubject {
    MARRIAGE(true, "Interpretation of the Civil Procedure Law art. 355(2)"),
    PARENTAGE(true, "Interpretation of the Civil Procedure Law art. 355(2)"),
    ADOPTION(true, "Interpretation of the Civil Procedure Law art. 355(2)"),
    /** A share of an estate can be confirmed; only signing electronically is excluded. */
    INHERITANCE(true, null),
    PROPERTY_OWNERSHIP(false, "Interpretation of the Civil Procedure Law art. 355(5)"),
    INTELLECTUAL_PROPERTY_OWNERSHIP(false, "Interpretation of the Civil Procedure Law art. 355(5)"),
    BANKRUPTCY(false, "Interpretation of the Civil Procedure Law art. 355(4)"),
    OTHER_SPECIAL_PROCEDURE(false, "Interpretation of the Civil Procedure Law art. 355(3)"),
    OUTSIDE_CIVIL_JURISDICTION(false, "Interpretation of the Civil Procedure Law art. 355(1)");

    /** What excludes signing electronically. */
    public static final String ON_PAPER = "Electronic Signature Law art. 3";

    private final boolean onPaper;
    private final String notConfirmable;

    AgreementSubject(boolean onPaper, String notConfirmable) {
        this.onPaper = onPaper;
        this.notConfirmable = notConfirmable;
    }

    /** Whether it has to be signed by hand (Electronic Signature Law art. 3). */
    public boolean isSignedOnPaper() {
        return onPaper;
    }

    /** The article by which no court confirms it; empty where none forbids it. */
    public Optional<String> notConfirmable() {
        return Optional.ofNullable(notConfirmable);
    }

    /** Those of them that no court confirms, in the order they stand here. */
    static List<AgreementSubject> barriers(Set<AgreementSubject> subjects) {
        return Arrays.stream(values())
                .filter(subjects::contains)
                .filter(subject -> subject.notConfirmable != null)
                .toList();
    }
}
