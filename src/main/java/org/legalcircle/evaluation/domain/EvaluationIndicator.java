package org.legalcircle.evaluation.domain;

/** The rates of ratings, each by a rule that says what is counted. */
public enum EvaluationIndicator {
    SATISFACTION("Ratings of the first three levels, as first given, of all that were given in the month and were not"
            + " found to be mistaken"),
    CALLED_BACK("Bad ratings of the month whose citizen was called by the cut-off, of those the time to call about"
            + " which was over by then (CO-05)"),
    FIXED_IN_TIME("Bad ratings of the month put right within their working days, of those the time to put right which"
            + " was over by the cut-off"),
    SATISFIED_AGAIN("Bad ratings of the month that became one of the first three levels when rated again, of those that"
            + " were rated again by the cut-off");

    private final String rule;

    EvaluationIndicator(String rule) {
        this.rule = rule;
    }

    /** What is counted, of what. */
    public String rule() {
        return rule;
    }
}
