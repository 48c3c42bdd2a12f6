package org.legalcircle.casework.mediation.domain;

/** The two forms an agreement may have (People's Mediation Law art. 28). */
public enum AgreementForm {
    /** Works once all have signed (art. 29). */
    WRITTEN,
    /** The parties think writing needless; works from the day they agreed (art. 30). */
    ORAL
}
