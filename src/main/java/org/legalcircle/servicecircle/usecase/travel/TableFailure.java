package org.legalcircle.servicecircle.usecase.travel;

/** The table service gave no answer, or one that cannot be right. */
final class TableFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TableFailure(String what) {
        super(what, null, false, false);
    }
}
