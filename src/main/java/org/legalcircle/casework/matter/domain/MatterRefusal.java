package org.legalcircle.casework.matter.domain;

import org.legalcircle.platform.error.Refusal;

/** Why something about a matter is refused. */
public enum MatterRefusal implements Refusal {
    MATTER_NOT_FOUND(404),
    /** The fact {@code stage} names the stage it is in. */
    MATTER_STAGE_FORBIDS(409),
    /** No procedure is there for the line. */
    LINE_NOT_OFFERED(422),
    PROOF_REQUIRED(422),
    CONVERTED_BEFORE(409, "matter_converted_once"),
    /** By the line's procedure others decide this. */
    POSITION_REQUIRED(403),
    SUPPLEMENT_ASKED_BEFORE(409),
    GROUND_NOT_LAWFUL(422),
    WORKER_NOT_SUITABLE(422),
    /** No deadline of that kind runs. */
    DEADLINE_NOT_RUNNING(409),
    DEADLINE_PAUSED(409),
    DEADLINE_NOT_PAUSED(409),
    DEADLINE_PASSED(409),
    /** The law knows no (further) extension. */
    EXTENSION_NOT_ALLOWED(409),
    EXTENSION_TOO_LONG(422),
    APPROVER_REQUIRED(403),
    HAND_OVER_TO_HOLDER(422, "hand_over_elsewhere"),
    HAND_OVER_OPEN(409, "hand_over_one_open"),
    NO_HAND_OVER_OPEN(409),
    MATTER_ARCHIVED(409, "matter_in_archive"),
    ARCHIVE_NOT_FOUND(404),
    SYNC_MARK_INVALID(400),
    /** Too old, of another database, or of a time when the caller could see something else. */
    SYNC_MARK_OUTDATED(410);

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
