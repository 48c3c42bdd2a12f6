package org.legalcircle.casework.mediation.domain;

/** What is told of a part of an agreement. */
public enum PerformanceKind {
    PERFORMED,
    BREACHED
}
