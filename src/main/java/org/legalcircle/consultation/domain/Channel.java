package org.legalcircle.consultation.domain;

/** How citizen and adviser meet. */
public enum Channel {
    /** Face to face at a service point. */
    ON_SITE,
    /** The adviser calls the citizen. */
    PHONE,
    /** Both open a link. */
    VIDEO_LINK
}
