package org.legalcircle.casework.mediation.domain;

import java.util.Arrays;
import java.util.List;

/** What a court wants to see (Interpretation of the Civil Procedure Law art. 354; rules of 2011 art. 3). */
public enum ConfirmationDocument {
    APPLICATION,
    AGREEMENT,
    /** That the committee conducted the mediation. */
    PROOF_OF_MEDIATION,
    PROOF_OF_IDENTITY,
    SERVICE_ADDRESSES,
    /** Where it is about things that are registered to somebody. */
    PROOF_OF_PROPERTY,
    /** Where somebody acts for a party. */
    POWER_OF_ATTORNEY;

    /** What asks for them. */
    public static final String ARTICLE = "Interpretation of the Civil Procedure Law art. 354";

    /**
     * Those that are needed.
     *
     * @param property whether things that are registered to somebody are concerned
     * @param agent whether somebody acts for a party
     */
    public static List<ConfirmationDocument> needed(boolean property, boolean agent) {
        return Arrays.stream(values())
                .filter(document -> document != PROOF_OF_PROPERTY || property)
                .filter(document -> document != POWER_OF_ATTORNEY || agent)
                .toList();
    }
}
