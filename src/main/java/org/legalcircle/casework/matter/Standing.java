package org.legalcircle.casework.matter;

/** For whom an applicant acts. */
public enum Standing {
    SELF,
    /** For somebody who gave a power of attorney. */
    AGENT,
    /** For somebody who cannot act alone. */
    GUARDIAN
}
