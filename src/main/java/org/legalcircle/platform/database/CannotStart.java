package org.legalcircle.platform.database;

/** The service cannot start. The message is the one line the operator reads: what is wrong and what to do about it. */
public class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stops the start with one line, which must not tell a secret. */
    public CannotStart(String line) {
        super(line, null, false, false);
    }
}
