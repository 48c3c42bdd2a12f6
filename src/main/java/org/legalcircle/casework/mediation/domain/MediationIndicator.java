package org.legalcircle.casework.mediation.domain;

/** The rates of mediation, each by a rule that says what is counted. */
public enum MediationIndicator {
    SETTLEMENT("Mediations that ended with an agreement in effect, of all that were closed in the time asked for"),
    LOCAL_RESOLUTION("Mediations settled where a village or township held them when they closed, of all that were"
            + " closed; one that was transferred counts once, where it closed"),
    ON_TIME("Mediations closed within one month of acceptance (PM-01), in disputes at work within fifteen days of the"
            + " request (PM-10), of all that were closed"),
    PERFORMANCE("Agreements performed in full by the cut-off, of those that took effect in the time asked for and"
            + " whose last part was due before the cut-off"),
    CONFIRMATION_SOUGHT("Agreements for which all parties asked a court together, of those that took effect in the"
            + " time asked for"),
    CONFIRMATION("Agreements a court confirmed, of those it decided on that took effect in the time asked for");

    private final String rule;

    MediationIndicator(String rule) {
        this.rule = rule;
    }

    /** What is counted, of what. */
    public String rule() {
        return rule;
    }
}
