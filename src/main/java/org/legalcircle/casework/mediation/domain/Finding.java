package org.legalcircle.casework.mediation.domain;

/**
 * A flaw the linter found.
 *
 * @param obligation of which one, counted from 1; null where it concerns the whole
 * @param subject that was not declared; null for all other flaws
 */
public record Finding(AgreementFlaw flaw, Integer obligation, AgreementSubject subject) {
    static Finding of(AgreementFlaw flaw) {
        return new Finding(flaw, null, null);
    }
}
