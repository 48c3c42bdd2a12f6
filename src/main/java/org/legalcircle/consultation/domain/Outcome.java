package org.legalcircle.consultation.domain;

/** How a consultation ended. */
public enum Outcome {
    ANSWERED,
    FOLLOW_UP_NEEDED,
    REFERRED
}
