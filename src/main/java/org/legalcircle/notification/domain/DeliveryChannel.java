package org.legalcircle.notification.domain;

/** The ways a notice reaches its recipient. */
public enum DeliveryChannel {
    /** The list in the app; it is there as soon as the notice is written. */
    INBOX,
    SMS
}
