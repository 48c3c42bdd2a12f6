package org.legalcircle.casework.mediation.domain;

/** How somebody signed. */
public enum SigningMethod {
    /** With a code sent to the signatory's phone, and the hash of the text that was seen. */
    CODE,
    /** By hand, seal or fingerprint on paper; a scan is kept. */
    PAPER,
    /** Signed in to the service, as mediators and committees are. */
    SIGNED_IN
}
