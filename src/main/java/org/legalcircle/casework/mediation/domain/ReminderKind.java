package org.legalcircle.casework.mediation.domain;

/** What people are told of an agreement in effect. */
public enum ReminderKind {
    INSTALMENT_NEARS,
    INSTALMENT_MISSED,
    CONFIRMATION_NEARS
}
