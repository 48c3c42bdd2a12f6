package org.legalcircle.casework.mediation.domain;

/** What an agreement must not be without, or must not say; each by an article of law. */
public enum AgreementFlaw {
    NOTHING_TO_PERFORM("People's Mediation Law art. 29"),
    CONTENT_MISSING("People's Mediation Law art. 29"),
    DEBTOR_UNKNOWN("People's Mediation Law art. 29"),
    PAYEE_MISSING("People's Mediation Law art. 29"),
    PAYEE_UNKNOWN("People's Mediation Law art. 29"),
    PAYEE_IS_DEBTOR("People's Mediation Law art. 29"),
    AMOUNT_MISSING("People's Mediation Law art. 29"),
    /** Something is owed that is no payment, and yet an amount is named. */
    AMOUNT_OF_NO_PAYMENT("Interpretation of the Civil Procedure Law art. 358"),
    MANNER_MISSING("People's Mediation Law art. 29"),
    DATE_MISSING("People's Mediation Law art. 29"),
    DATE_PAST("People's Mediation Law art. 29"),
    INSTALMENTS_NOT_THE_AMOUNT("Interpretation of the Civil Procedure Law art. 358"),
    INSTALMENTS_OUT_OF_ORDER("Interpretation of the Civil Procedure Law art. 358"),
    INSTALMENTS_OF_NO_PAYMENT("Interpretation of the Civil Procedure Law art. 358"),
    /** It takes away the way to court, to arbitration or to an authority. */
    BARS_REMEDIES("People's Mediation Law art. 3"),
    /** Money for silence about a crime. */
    HIDES_A_CRIME("Interpretation of the Civil Procedure Law art. 358(1)"),
    /** Somebody may be held, or papers kept back. */
    LIMITS_FREEDOM("Interpretation of the Civil Procedure Law art. 358(1)"),
    /** Somebody who has not agreed has to do or bear something, or creditors go empty. */
    BURDENS_OTHERS("Interpretation of the Civil Procedure Law art. 358(2)"),
    AGAINST_PUBLIC_ORDER("Interpretation of the Civil Procedure Law art. 358(3)"),
    /** It was not agreed to freely. */
    NOT_VOLUNTARY("Interpretation of the Civil Procedure Law art. 358(4)"),
    /** Words that leave open what is owed. */
    CONTENT_UNCLEAR("Interpretation of the Civil Procedure Law art. 358(5)"),
    /** The words touch a subject that was not declared; the fact {@code subject} names it. */
    SUBJECT_NOT_DECLARED("Electronic Signature Law art. 3; Interpretation of the Civil Procedure Law art. 355");

    private final String article;

    AgreementFlaw(String article) {
        this.article = article;
    }

    /** What it offends. */
    public String article() {
        return article;
    }
}
