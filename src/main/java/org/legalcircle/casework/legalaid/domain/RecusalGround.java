package org.legalcircle.casework.legalaid.domain;

/** Why somebody does not review an application (Zhejiang Legal Aid Regulation art. 16). */
public enum RecusalGround {
    /** Is a party of the case. */
    PARTY,
    /** Is a near relative of a party or of its agent. */
    NEAR_RELATIVE,
    /** Has an interest in the outcome. */
    INTERESTED,
    /** Something else that may affect a fair review. */
    OTHER
}
