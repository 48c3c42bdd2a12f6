package org.legalcircle.casework.mediation.domain;

/** How people meet. */
public enum SessionChannel {
    ON_SITE,
    PHONE,
    VIDEO_LINK
}
