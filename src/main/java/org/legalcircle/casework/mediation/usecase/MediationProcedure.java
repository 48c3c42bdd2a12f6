package org.legalcircle.casework.mediation.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.matter.Procedure;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.TimeLimit;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.LabourTermOver;
import org.legalcircle.casework.mediation.MediationForm;
import org.legalcircle.casework.mediation.MediationSettings;
import org.legalcircle.platform.security.Role;

/** People's mediation as data. What happens between acceptance and end is told by the mediation itself. */
@Singleton
class MediationProcedure implements Procedure {
    private static final String HOUSE_RULE = "House rule of November 2026; no law says";

    /** Disputes at work have a time of their own. */
    private static final String LABOUR = DisputeType.LABOUR.name();

    private final MediationSettings settings;
    private final String sort;

    @Inject
    MediationProcedure(MediationSettings settings) {
        this(settings, null);
    }

    private MediationProcedure(MediationSettings settings, String sort) {
        this.settings = settings;
        this.sort = sort;
    }

    /** The sort of matter a dispute makes; null for most. */
    static String sortOf(DisputeType dispute) {
        return dispute == DisputeType.LABOUR ? LABOUR : null;
    }

    @Override
    public String sort() {
        return sort;
    }

    @Override
    public Procedure ofSort(String other) {
        return LABOUR.equals(other) ? new MediationProcedure(settings, LABOUR) : this;
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

    /** After fifteen days from the receipt either side may go to arbitration, whether it was taken up or not. */
    @Override
    public boolean concludesFromReceipt() {
        return LABOUR.equals(sort);
    }

    @Override
    public TimeLimit conclusion() {
        return concludesFromReceipt() ? ofLabour() : ofAllOthers();
    }

    private TimeLimit ofLabour() {
        return TimeLimit.of(
                        LabourTermOver.RULE,
                        "Labour Dispute Mediation and Arbitration Law art. 14",
                        Period.calendarDays(settings.labourDays()))
                .warning(Period.calendarDays(5), Period.calendarDays(2));
    }

    private TimeLimit ofAllOthers() {
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
