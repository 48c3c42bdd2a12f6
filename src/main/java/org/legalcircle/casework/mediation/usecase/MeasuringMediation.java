package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.mediation.AgreementSettings;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.MediationSettings;
import org.legalcircle.casework.mediation.domain.MediationCount;
import org.legalcircle.casework.mediation.domain.MediationRates;
import org.legalcircle.casework.mediation.store.ClosedMediations;
import org.legalcircle.casework.mediation.store.ClosedMediations.Closed;
import org.legalcircle.identity.OrganisationLevel;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

/** How mediation went, in rates that can be recomputed. */
@Singleton
public class MeasuringMediation {
    private final ClosedMediations mediations;
    private final WorkingCalendar calendar;
    private final MediationSettings law;
    private final AgreementSettings settings;

    MeasuringMediation(
            ClosedMediations mediations, WorkingCalendar calendar, MediationSettings law, AgreementSettings settings) {
        this.mediations = mediations;
        this.calendar = calendar;
        this.law = law;
        this.settings = settings;
    }

    /**
     * Of a branch.
     *
     * @param from the first day
     * @param until the first moment that is not looked at any more
     */
    public Uni<MediationRates> measure(String branch, LocalDate from, Instant until) {
        var begin = from.atStartOfDay(Zone.ID).toInstant();
        return mediations.count(branch, begin, until, Zone.dateOf(until)).map(this::rates);
    }

    private MediationRates rates(List<Closed> closed) {
        var counts = closed.stream()
                .collect(Collectors.groupingBy(
                        Closed::organisationId,
                        Collectors.mapping(this::counted, Collectors.reducing(MediationCount::plus))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return MediationRates.of(counts, settings.fewest());
    }

    private MediationCount counted(Closed closed) {
        return new MediationCount(
                closed.organisationId(),
                closed.level() != OrganisationLevel.COUNTY_CENTRE,
                closed.closed(),
                closed.settled(),
                isOnTime(closed) ? closed.closed() : 0,
                closed.settled(),
                closed.due(),
                closed.performed(),
                closed.sought(),
                closed.decided(),
                closed.confirmed());
    }

    private boolean isOnTime(Closed closed) {
        var deadline = Deadline.startingOn(closed.begunOn(), timeFor(closed.disputeType()), calendar);
        return !deadline.overdueOn(closed.closedOn());
    }

    private Period timeFor(DisputeType type) {
        return type == DisputeType.LABOUR
                ? Period.calendarDays(law.labourDays())
                : Period.months(law.conclusionMonths());
    }
}
