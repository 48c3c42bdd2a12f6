package org.legalcircle.servicecircle.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Posts of one kind at a point.
 *
 * @param kind what whoever sits there does
 * @param count how many of them, 1 to 200
 */
public record StaffPost(
        @NotNull PostKind kind, @Min(1) @Max(200) int count) {
    /** The five posts of a justice office, and those who come to it. */
    public enum PostKind {
        JUDICIAL_ASSISTANT,
        LEGALITY_REVIEWER,
        MEDIATOR,
        CORRECTION_ASSISTANT,
        LEGAL_GUIDE,
        /** A lawyer or grassroots legal worker on duty. */
        ADVISER,
        NOTARY,
        RECEPTIONIST
    }
}
