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
    /** A superior gave somebody something to do about it. */
    TASK_ASSIGNED,
    TASK_REPORTED,
    TASK_COMPLETED,
    TASK_ACCEPTED,
    TASK_RETURNED,
    TASK_REVOKED,
    /** A task was not done in time; the superior was told. */
    TASK_OVERDUE,
    /** A superior urged the holder. */
    URGED,
    URGED_BY_APPLICANT,
    URGE_ANSWERED,
    APPLICANT_ANSWERED,
    /** The holder did not answer in time; the superior was told. */
    URGE_UNANSWERED,
    CONCLUDED,
    /** The decision that ended it was corrected: it goes on. */
    REOPENED,
    WITHDRAWN,
    /** The law takes it that the applicant gave up. */
    DEEMED_WITHDRAWN,
    /** It lies in the archive; the last entry there is. */
    ARCHIVED
}
