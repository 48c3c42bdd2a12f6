package org.legalcircle.servicecircle.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;

/**
 * What an audit found; it never changes.
 *
 * @param computedAt the cut-off: points and villages as they were then
 * @param branch path of the organisation whose villages were looked at
 * @param changes what was supposed to be done about the points; none: they are as they were
 * @param rule how it was counted
 * @param points how many points were looked at, those of other branches too
 * @param engine what gave the travel times
 * @param estimated whether any of them was estimated, be it that the engine does not know a place at all
 * @param standIn whether an estimate stood in for an engine that did not answer; such a run answers nobody else
 * @param travelVersion what the travel times were made of: paces and slowdowns, or the map; null for a run of before
 * @param calendarVersion of the working calendar
 * @param holidaysKnown false where the holidays of the week are not known yet: Monday to Friday count as workdays
 * @param publishedAt since when it stays for good; null for one that is forgotten in time
 */
public record CoverageRun(
        UUID id,
        Instant computedAt,
        String branch,
        CoverageQuestion question,
        List<PointChange> changes,
        CoverageRule rule,
        int points,
        TravelEngine engine,
        boolean estimated,
        boolean standIn,
        String travelVersion,
        String calendarVersion,
        boolean holidaysKnown,
        AreaCoverage whole,
        List<AreaCoverage> townships,
        Instant publishedAt) {
    /** The same run, published since then; null for not. */
    public CoverageRun publishedAt(Instant at) {
        return new CoverageRun(
                id,
                computedAt,
                branch,
                question,
                changes,
                rule,
                points,
                engine,
                estimated,
                standIn,
                travelVersion,
                calendarVersion,
                holidaysKnown,
                whole,
                townships,
                at);
    }

    /** Publishes it, once; refuses what tells of points as they are not. */
    public CoverageRun publish(Instant now) {
        if (!changes.isEmpty()) {
            throw new Refused(ServiceCircleRefusal.RUN_SUPPOSED);
        }
        return publishedAt == null ? publishedAt(now) : this;
    }

    /** How it is counted; what was counted one way is never compared with what was counted another. */
    public enum CoverageRule {
        /**
         * People of a village are covered in an hour of the week if somebody who sets off from it as the hour begins
         * finds at least one point open on arrival, after a way that takes no longer than allowed.
         */
        SETS_OFF_ON_THE_HOUR
    }
}
