package org.legalcircle.platform.files;

/** What a look into a file comes to. */
public enum Finding {
    /** It is what it was said to be, and nothing besides. */
    AS_DECLARED,
    /** It is something else. */
    OTHER_TYPE,
    /** It could be read as something else too. */
    SEVERAL_TYPES,
    /** It unpacks to far more than it is. */
    TOO_DENSE,
    /** It is damaged, or locked. */
    UNREADABLE,
    /** It brings programs along. */
    WITH_PROGRAMS
}
