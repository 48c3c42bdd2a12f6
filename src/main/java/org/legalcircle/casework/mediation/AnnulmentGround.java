package org.legalcircle.casework.mediation;

/** Why a draft of an agreement does not count any more, whoever has signed it. */
public enum AnnulmentGround {
    /** A party thought better of it before it took effect. */
    PARTY_RECONSIDERED,
    TEXT_WRONG,
    /** Another mediator would have to attest what was not mediated by that one (People's Mediation Law art. 29). */
    MEDIATOR_CHANGED,
    /** Another committee would have to put its seal under it. */
    TRANSFERRED
}
