package org.legalcircle.casework.matter.domain;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterStage;

/**
 * What happened to a matter; once written it stays.
 *
 * @param position from 1 on, without gaps
 * @param actorId null where nobody did it but law or a calendar
 * @param note in the words of who did it; null where nothing was said
 * @param ruleId the rule of the deadline it is about; null where it is about none
 * @param dueAt when that deadline ends now
 */
public record TimelineEntry(
        UUID matterId,
        int position,
        TimelineKind kind,
        Audience audience,
        MatterStage stage,
        UUID actorId,
        String note,
        String ruleId,
        Instant dueAt,
        Instant happenedAt) {}
