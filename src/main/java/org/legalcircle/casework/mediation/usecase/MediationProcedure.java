package org.legalcircle.casework.mediation.usecase;

import jakarta.inject.Singleton;
import java.util.Set;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.matter.Procedure;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.TimeLimit;
import org.legalcircle.casework.mediation.MediationForm;
import org.legalcircle.casework.mediation.MediationSettings;
import org.legalcircle.platform.security.Role;

/** People's mediation as data. What happens between acceptance and end is told by the mediation itself. */
@Singleton
class MediationProcedure implements Procedure {
    private static final String HOUSE_RULE = "House rule of November 2026; no law says";

    private final MediationSettings settings;

    MediationProcedure(MediationSettings settings) {
        this.settings = settings;
    }

    @Override
    public ServiceLine line() {
        return ServiceLine.MEDIATION;
    }

    @Override
    public Class<MediationForm> form() {
        return MediationForm.class;
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.MEDIATOR, Role.BUREAU_ADMIN);
    }

    @Override
    public Set<Role> workers() {
        return Set.of(Role.MEDIATOR);
    }

    @Override
    public TimeLimit decision() {
        return TimeLimit.of("PM-H1", HOUSE_RULE, Period.workingDays(settings.decisionWorkingDays()))
                .warning(Period.calendarDays(1));
    }

    @Override
    public TimeLimit conclusion() {
        return TimeLimit.of(
                        "PM-01",
                        "Rules on the Work of People's Mediation art. 33",
                        Period.months(settings.conclusionMonths()))
                .warning(Period.calendarDays(7), Period.calendarDays(2));
    }

    @Override
    public TimeLimit handOver() {
        return TimeLimit.of("PM-H2", HOUSE_RULE, Period.workingDays(settings.handOverWorkingDays()));
    }
}
