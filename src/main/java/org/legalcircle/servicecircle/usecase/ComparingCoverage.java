package org.legalcircle.servicecircle.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.servicecircle.ServiceCircleSettings;
import org.legalcircle.servicecircle.domain.CoverageComparison;
import org.legalcircle.servicecircle.store.CoverageRuns;

/** What changed from one audit to another. */
@Singleton
public class ComparingCoverage {
    private final CoverageRuns runs;
    private final WorkingCalendar calendar;
    private final ServiceCircleSettings settings;

    ComparingCoverage(CoverageRuns runs, WorkingCalendar calendar, ServiceCircleSettings settings) {
        this.runs = runs;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Compares two runs of the caller's branch. */
    public Uni<CoverageComparison> compare(Caller caller, UUID before, UUID after) {
        return runs.require(before, caller.branch())
                .flatMap(one -> runs.require(after, caller.branch())
                        .map(other -> CoverageComparison.of(one, other, settings.fewestPeople(), calendar)));
    }
}
