package org.legalcircle.casework.matter;

/** The lines of service that are matters; a new line adds its name here and touches no other file that exists. */
public enum ServiceLine {
    MEDIATION("MED"),
    ADMINISTRATIVE_MEDIATION("ADM"),
    LEGAL_AID("AID"),
    NOTARISATION("NOT"),
    APPRAISAL("APP"),
    ARBITRATION("ARB"),
    RECONSIDERATION("REC"),
    LEGALITY_REVIEW("REV");

    private final String code;

    ServiceLine(String code) {
        this.code = code;
    }

    /** Three letters, the beginning of the numbers of its matters; they never change. */
    public String code() {
        return code;
    }
}
