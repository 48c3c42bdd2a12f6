package org.legalcircle.notification.domain;

/** Life of a delivery. */
public enum DeliveryState {
    QUEUED,
    SENDING,
    SENT,
    /** Given up after too many failures. */
    FAILED,
    /** Not sent, because it was no longer true or no longer of use. */
    DROPPED
}
