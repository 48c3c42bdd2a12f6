package org.legalcircle.evaluation;

/** What can be rated. Nothing tells yet that a question was answered: {@link #QUESTION} only keeps its place. */
public enum ServiceKind {
    MATTER,
    BOOKING,
    QUESTION
}
