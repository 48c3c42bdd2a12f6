package org.legalcircle.casework.matter;

/** What a matter can have been before it was one. */
public enum OriginKind {
    BOOKING,
    QUESTION
}
