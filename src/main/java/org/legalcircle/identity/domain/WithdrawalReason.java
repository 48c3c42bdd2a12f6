package org.legalcircle.identity.domain;

/** Why a check of an identity card no longer counts. */
public enum WithdrawalReason {
    /** The card was that of somebody else. */
    WRONG_PERSON,
    /** The number was read or typed wrongly. */
    WRONG_NUMBER,
    /** The card is not genuine. */
    FALSE_CARD
}
