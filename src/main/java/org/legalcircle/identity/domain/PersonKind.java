package org.legalcircle.identity.domain;

/** Who a sign-in belongs to. */
public enum PersonKind {
    CITIZEN,
    STAFF
}
