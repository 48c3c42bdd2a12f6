package org.legalcircle.identity.domain;

/** Why a sign-in ended. */
public enum EndReason {
    /** The person signed out on the device. */
    SIGNED_OUT,
    /** The person ended it from another device. */
    ENDED_BY_OWNER,
    /** A refresh token was used twice: one of the two users was not its owner. */
    REUSED_TOKEN,
    /** Password, roles or place of work changed, or the account was shut. */
    ACCOUNT_CHANGED
}
