package org.legalcircle.casework.mediation;

/** What parties and mediators speak with each other. */
public enum SpokenLanguage {
    MANDARIN,
    LOCAL_DIALECT,
    SIGN_LANGUAGE,
    ENGLISH
}
