package org.legalcircle.casework.matter.domain;

/** How far a document has come. */
public enum DocumentState {
    /** Its bytes are coming. */
    RECEIVING,
    /** It is filed; only its uploader may see it, unless a setting says otherwise. */
    NOT_SCANNED,
    /** It is filed, and whoever may see the matter may see it. */
    CLEAN,
    /** Malware was found in it; its content is gone. */
    INFECTED,
    /** Its content was not what is taken; it never was filed. */
    REFUSED;

    /** Whether it counts as handed in. */
    public boolean counts() {
        return this == NOT_SCANNED || this == CLEAN;
    }
}
