package org.legalcircle.casework.matter.domain;

/** What an entry of the timeline tells. */
public enum TimelineKind {
    SUBMITTED,
    SUPPLEMENT_REQUESTED,
    SUPPLEMENTED,
    ACCEPTED,
    /** The law takes silence for acceptance. */
    DEEMED_ACCEPTED,
    DECLINED,
    ASSIGNED,
    SUSPENDED,
    RESUMED,
    EXTENDED,
    /** A new working calendar moved a deadline. */
    DEADLINE_MOVED,
    HAND_OVER_OFFERED,
    HAND_OVER_REFUSED,
    /** The receipt: another organisation holds it now. */
    HANDED_OVER,
    /** Something the line tells. */
    TOLD,
    DOCUMENT_ADDED,
    /** Malware was found in a document. */
    DOCUMENT_CONDEMNED,
    CONCLUDED,
    WITHDRAWN,
    /** The law takes it that the applicant gave up. */
    DEEMED_WITHDRAWN
}
