package org.legalcircle.platform.error;

import io.vertx.pgclient.PgException;

/**
 * A failure as it may be logged: where it happened and of what kind it is. The messages of failures quote rows and
 * input, and with them people's data.
 */
public final class WithoutWords extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    private final String kind;

    private WithoutWords(Throwable failure, WithoutWords cause) {
        super(null, cause, false, true);
        this.kind = kindOf(failure);
        setStackTrace(failure.getStackTrace());
    }

    /** The failure and its causes, each without its message. */
    public static WithoutWords of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static WithoutWords of(Throwable failure, int depth) {
        return failure == null || depth == 0 ? null : new WithoutWords(failure, of(failure.getCause(), depth - 1));
    }

    private static String kindOf(Throwable failure) {
        var name = failure.getClass().getName();
        return failure instanceof PgException database
                ? name + " " + database.getSqlState() + " " + database.getConstraint()
                : name;
    }

    @Override
    public String toString() {
        return kind;
    }
}
