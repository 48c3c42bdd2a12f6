package org.legalcircle.platform.security;

/** What a signed-in person is; the name is the value in the token's {@code groups}. */
public enum Role {
    CITIZEN,
    CORRECTION_SUBJECT,
    ADVISER,
    MEDIATOR,
    LEGAL_AID_OFFICER,
    CORRECTION_OFFICER,
    PSYCHOLOGIST,
    LEGALITY_REVIEWER,
    BUREAU_ADMIN,
    AUDITOR;

    /** Constants for {@code @RolesAllowed}, which takes strings only. */
    public static final class Name {
        public static final String CITIZEN = "CITIZEN";
        public static final String CORRECTION_SUBJECT = "CORRECTION_SUBJECT";
        public static final String ADVISER = "ADVISER";
        public static final String MEDIATOR = "MEDIATOR";
        public static final String LEGAL_AID_OFFICER = "LEGAL_AID_OFFICER";
        public static final String CORRECTION_OFFICER = "CORRECTION_OFFICER";
        public static final String PSYCHOLOGIST = "PSYCHOLOGIST";
        public static final String LEGALITY_REVIEWER = "LEGALITY_REVIEWER";
        public static final String BUREAU_ADMIN = "BUREAU_ADMIN";
        public static final String AUDITOR = "AUDITOR";

        private Name() {}
    }
}
