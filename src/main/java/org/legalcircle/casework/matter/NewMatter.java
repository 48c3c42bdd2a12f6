package org.legalcircle.casework.matter;

import java.util.UUID;

/**
 * What a line submits for a citizen.
 *
 * @param id the identifier it is to have, where something of the line's was there before it; null for a new one
 * @param citizenId who submits it
 * @param proof reference to the power of attorney or to the proof of guardianship; null for oneself
 * @param organisationId who is to hold it
 * @param form of the type the line's procedure names; kept sealed
 * @param sort of its line, as the procedure knows it; null for none
 * @param originKind what it was converted from; null, with its id, where it was nothing before
 */
public record NewMatter(
        UUID id,
        ServiceLine line,
        UUID citizenId,
        Standing standing,
        String proof,
        UUID organisationId,
        Record form,
        String sort,
        OriginKind originKind,
        UUID originId) {
    /** One that gets an identifier. */
    public NewMatter(
            ServiceLine line,
            UUID citizenId,
            Standing standing,
            String proof,
            UUID organisationId,
            Record form,
            String sort,
            OriginKind originKind,
            UUID originId) {
        this(null, line, citizenId, standing, proof, organisationId, form, sort, originKind, originId);
    }

    /** One of no particular sort. */
    public NewMatter(
            ServiceLine line,
            UUID citizenId,
            Standing standing,
            String proof,
            UUID organisationId,
            Record form,
            OriginKind originKind,
            UUID originId) {
        this(line, citizenId, standing, proof, organisationId, form, null, originKind, originId);
    }

    /** One for the citizen's own sake, converted from nothing. */
    public static NewMatter ofSelf(ServiceLine line, UUID citizenId, UUID organisationId, Record form) {
        return new NewMatter(line, citizenId, Standing.SELF, null, organisationId, form, null, null, null);
    }
}
