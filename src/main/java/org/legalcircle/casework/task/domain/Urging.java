package org.legalcircle.casework.task.domain;

import org.legalcircle.casework.matter.MatterFacts;

/**
 * How a matter is urged.
 *
 * @param holderPath path of the organisation that holds it
 * @param number the how many-th time it is
 * @param reason null where an applicant gives none
 */
public record Urging(MatterFacts matter, String holderPath, int number, String reason) {}
