package org.legalcircle.casework.matter.store;

/** How a part of an archived file differs from the index. */
public enum ArchiveDeviation {
    /** It is in the index, and not there any more. */
    MISSING,
    /** It is there, and not in the index. */
    ADDED,
    /** Its hash, name, length or time is another one. */
    CHANGED,
    /** The bytes in the store are not those that were filed. */
    CONTENT_CHANGED,
    /** The bytes cannot be had. */
    CONTENT_UNREADABLE
}
