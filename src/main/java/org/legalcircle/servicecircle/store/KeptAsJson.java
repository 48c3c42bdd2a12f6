package org.legalcircle.servicecircle.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.legalcircle.servicecircle.domain.AreaCoverage;
import org.legalcircle.servicecircle.domain.ClosedDays;
import org.legalcircle.servicecircle.domain.CoverageQuestion;
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.domain.Hours;
import org.legalcircle.servicecircle.domain.HoursOfAWeekday;
import org.legalcircle.servicecircle.domain.OpeningHours;
import org.legalcircle.servicecircle.domain.PointChange;
import org.legalcircle.servicecircle.domain.PointProfile;
import org.legalcircle.servicecircle.domain.Rate;
import org.legalcircle.servicecircle.domain.StaffPost;
import org.legalcircle.servicecircle.domain.TemporaryHours;
import org.legalcircle.servicecircle.domain.TravellingDay;
import org.legalcircle.servicecircle.domain.VillageFinding;
import org.legalcircle.servicecircle.domain.VillageProfile;

/** Tells the native build what is read from and written to columns as JSON; the domain knows no framework. */
@RegisterForReflection(
        targets = {
            PointProfile.class,
            StaffPost.class,
            OpeningHours.class,
            Hours.class,
            HoursOfAWeekday.class,
            ClosedDays.class,
            TemporaryHours.class,
            TravellingDay.class,
            VillageProfile.class,
            CoverageRun.class,
            CoverageQuestion.class,
            PointChange.class,
            AreaCoverage.class,
            Rate.class,
            VillageFinding.class
        })
final class KeptAsJson {
    private KeptAsJson() {}
}
