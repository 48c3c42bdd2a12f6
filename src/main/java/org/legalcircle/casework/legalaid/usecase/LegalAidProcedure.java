package org.legalcircle.casework.legalaid.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.legalcircle.casework.legalaid.AidApplicationSettings;
import org.legalcircle.casework.legalaid.AidMatterForm;
import org.legalcircle.casework.matter.ExpiryEffect;
import org.legalcircle.casework.matter.LawfulGround;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.matter.Procedure;
import org.legalcircle.casework.matter.RequiredDocument;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.TimeLimit;
import org.legalcircle.platform.security.Role;

/** Legal aid as data. What is decided, and what follows, is told by the application itself. */
@Singleton
class LegalAidProcedure implements Procedure {
    /** While bodies elsewhere check what was stated, the days are not counted (not verified in the rules of 2023). */
    static final LawfulGround VERIFICATION =
            new LawfulGround("VERIFICATION", "Procedure Rules for Legal Aid Cases 2023, not verified");

    private static final String DECISION = "Legal Aid Law art. 43";
    private static final int WARNED_DAYS_BEFORE = 2;

    private final AidApplicationSettings settings;

    LegalAidProcedure(AidApplicationSettings settings) {
        this.settings = settings;
    }

    @Override
    public ServiceLine line() {
        return ServiceLine.LEGAL_AID;
    }

    @Override
    public Class<AidMatterForm> form() {
        return AidMatterForm.class;
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.LEGAL_AID_OFFICER, Role.BUREAU_ADMIN);
    }

    @Override
    public Set<Role> workers() {
        return Set.of(Role.LEGAL_AID_OFFICER);
    }

    /** The hardship itself is stated in the form; no certificate is asked for (rules of 2023). */
    @Override
    public List<RequiredDocument> documents() {
        return List.of(
                new RequiredDocument("PROOF_OF_IDENTITY", "Legal Aid Law art. 41"),
                new RequiredDocument("CASE_MATERIALS", DECISION));
    }

    @Override
    public TimeLimit decision() {
        var days = settings.decisionDays();
        return TimeLimit.of(
                        "LA-01",
                        DECISION,
                        settings.workingDays() ? Period.workingDays(days) : Period.calendarDays(days))
                .warning(Period.calendarDays(WARNED_DAYS_BEFORE));
    }

    @Override
    public TimeLimit supplement() {
        return TimeLimit.of("LA-02", DECISION, Period.calendarDays(settings.supplementDays()))
                .thenIs(ExpiryEffect.DEEMED_WITHDRAWN);
    }

    @Override
    public LawfulGround supplementPause() {
        return new LawfulGround("SUPPLEMENT", "Procedure Rules for Legal Aid Cases 2023, not verified");
    }
}
