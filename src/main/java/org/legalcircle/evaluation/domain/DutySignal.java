package org.legalcircle.evaluation.domain;

import java.time.Instant;
import org.legalcircle.evaluation.CallBackDuty;

/** Something to be told at a moment, once, unless the duty was done by then. */
public record DutySignal(CallBackDuty duty, DutyMoment moment, Instant at) {}
