package org.legalcircle.casework.matter.domain;

import org.legalcircle.platform.error.Refusal;

/** Why something about a matter is refused. */
public enum MatterRefusal implements Refusal {
    DEADLINE_PAUSED(409),
    DEADLINE_NOT_PAUSED(409),
    DEADLINE_PASSED(409),
    /** The law knows no (further) extension. */
    EXTENSION_NOT_ALLOWED(409),
    EXTENSION_TOO_LONG(422),
    APPROVER_REQUIRED(403);

    private final int status;
    private final String constraint;

    MatterRefusal(int status) {
        this(status, null);
    }

    MatterRefusal(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "matter";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
