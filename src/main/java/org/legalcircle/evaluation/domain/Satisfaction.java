package org.legalcircle.evaluation.domain;

/** The five levels of the national rating of government services, best first, five stars to one. */
public enum Satisfaction {
    VERY_SATISFIED,
    SATISFIED,
    FAIRLY_SATISFIED,
    DISSATISFIED,
    VERY_DISSATISFIED;

    /** 5 for the best, 1 for the worst. */
    public int stars() {
        return values().length - ordinal();
    }

    /** The last two are: somebody calls back, and what went wrong is put right. */
    public boolean isBad() {
        return stars() <= 2;
    }
}
