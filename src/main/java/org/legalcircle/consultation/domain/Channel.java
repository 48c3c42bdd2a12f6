package org.legalcircle.consultation.domain;

/** How citizen and adviser meet. */
public enum Channel {
    ON_SITE,
    PHONE,
    VIDEO_LINK
}
