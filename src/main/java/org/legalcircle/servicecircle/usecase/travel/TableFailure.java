package org.legalcircle.servicecircle.usecase.travel;

/** The table service gave no answer, or one that cannot be right. */
final class TableFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isOurs;

    TableFailure(String what) {
        this(what, false);
    }

    private TableFailure(String what, boolean isOurs) {
        super(what, null, false, false);
        this.isOurs = isOurs;
    }

    /** It was not even asked: all of our connections were taken. */
    static TableFailure busy() {
        return new TableFailure("all connections are taken", true);
    }

    boolean isOurs() {
        return isOurs;
    }
}
