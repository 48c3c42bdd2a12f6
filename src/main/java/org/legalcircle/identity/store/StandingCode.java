package org.legalcircle.identity.store;

/**
 * A code that was sent and may be answered with.
 *
 * @param mobileIndex what its number is found by
 * @param hash keyed hash of number and code; empty once the code was used
 */
public record StandingCode(String mobileIndex, String hash) {
    /** Never tells what it stands for. */
    @Override
    public String toString() {
        return "StandingCode";
    }
}
