package org.legalcircle.casework.mediation.domain;

/** What can tie a mediator to a party. */
public enum Relation {
    /** Spouse, parent, child, sibling, grandparent, grandchild (Civil Code art. 1045). */
    NEAR_KIN,
    SAME_HOUSEHOLD,
    /** The mediator was a party together with this one. */
    EARLIER_PARTY,
    /** The mediator was on the other side of a dispute with this party. */
    EARLIER_OPPONENT,
    SAME_EMPLOYER,
    /** A relative further away. */
    RELATIVE,
    NEIGHBOUR;

    /** Whether nobody so tied mediates, whatever the parties say. */
    public boolean excludes() {
        return this != RELATIVE && this != NEIGHBOUR;
    }
}
