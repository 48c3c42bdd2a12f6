package org.legalcircle.casework.task.domain;

import java.util.UUID;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.Period;

/**
 * What somebody is to do.
 *
 * @param workerId null where the organisation says who does it
 * @param within how much time there is, from now on
 */
public record Assignment(
        MatterFacts matter,
        UUID organisationId,
        String organisationPath,
        UUID workerId,
        String instruction,
        Period within) {}
