package org.legalcircle.casework.mediation.domain;

/** An agreement as it is kept sealed: what it says, and the exact text that is signed. */
public record AgreementPaper(AgreementContents contents, String text) {
    /** Never tells what it says. */
    @Override
    public String toString() {
        return "AgreementPaper";
    }
}
