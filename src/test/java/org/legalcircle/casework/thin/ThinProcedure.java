package org.legalcircle.casework.thin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.legalcircle.casework.matter.ExpiryEffect;
import org.legalcircle.casework.matter.ExtensionLimit;
import org.legalcircle.casework.matter.LawfulGround;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.matter.Procedure;
import org.legalcircle.casework.matter.RequiredDocument;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.TimeLimit;
import org.legalcircle.platform.security.Role;

/** A line as thin as can be, to see what a line needs; each clock of it has another effect. */
@Singleton
public class ThinProcedure implements Procedure {
    @Override
    public ServiceLine line() {
        return ServiceLine.APPRAISAL;
    }

    @Override
    public Class<ThinForm> form() {
        return ThinForm.class;
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.LEGALITY_REVIEWER);
    }

    @Override
    public Set<Role> workers() {
        return Set.of(Role.MEDIATOR);
    }

    @Override
    public List<RequiredDocument> documents() {
        return List.of(new RequiredDocument("PROOF_OF_IDENTITY", "Thin Law art. 1"));
    }

    @Override
    public TimeLimit decision() {
        return TimeLimit.of("TH-01", "Thin Law art. 2", Period.workingDays(5))
                .thenIs(ExpiryEffect.DEEMED_ACCEPTED)
                .warning(Period.calendarDays(1));
    }

    @Override
    public TimeLimit supplement() {
        return TimeLimit.of("TH-02", "Thin Law art. 3", Period.workingDays(10)).thenIs(ExpiryEffect.DEEMED_WITHDRAWN);
    }

    @Override
    public TimeLimit conclusion() {
        return TimeLimit.of("TH-03", "Thin Law art. 4", Period.workingDays(30))
                .warning(Period.calendarDays(3), Period.hours(24))
                .extendable(ExtensionLimit.once(Period.workingDays(10), "Thin Law art. 5", Role.BUREAU_ADMIN));
    }

    @Override
    public TimeLimit handOver() {
        return TimeLimit.of("TH-04", "Thin Law art. 6", Period.workingDays(1));
    }

    @Override
    public LawfulGround supplementPause() {
        return new LawfulGround("SUPPLEMENT", "Thin Law art. 7");
    }

    @Override
    public List<LawfulGround> suspensions() {
        return List.of(new LawfulGround("FORCE_MAJEURE", "Thin Law art. 8"));
    }
}
