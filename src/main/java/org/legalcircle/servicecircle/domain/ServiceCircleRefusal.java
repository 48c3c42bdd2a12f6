package org.legalcircle.servicecircle.domain;

import org.legalcircle.platform.error.Refusal;

/** Why a point, a place or a question about them is refused. */
public enum ServiceCircleRefusal implements Refusal {
    SERVICE_POINT_NOT_FOUND(404),
    /** The fact {@code reason} names the {@link OpeningHoursFlaw}. */
    OPENING_HOURS_INVALID(422),
    DATUM_UNDECLARED(422),
    COORDINATES_OUT_OF_RANGE(422),
    COORDINATES_SWAPPED(422),
    OUTSIDE_CHINA(422),
    COVERAGE_RUN_NOT_FOUND(404),
    RUN_SUPPOSED(422),
    /** The fact {@code differs} names what was counted in different ways. */
    RUNS_NOT_COMPARABLE(422),
    CHANGE_INCOMPLETE(422),
    MAP_BOX_INVALID(422),
    SEARCH_TIME_OUT_OF_RANGE(422),
    OUTSIDE_BRANCH(422),
    POINT_CODE_TAKEN(409, "point_code_taken"),
    VILLAGE_CODE_TAKEN(409, "village_code_taken"),
    /** The facts {@code checkedRows}, {@code faultyRows} and {@code faults} tell which rows, and why. */
    IMPORT_FAULTY(422);

    private final int status;
    private final String constraint;

    ServiceCircleRefusal(int status) {
        this(status, null);
    }

    ServiceCircleRefusal(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "servicecircle";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
