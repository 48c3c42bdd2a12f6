package org.legalcircle.servicecircle.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.servicecircle.ServiceCircleSettings;
import org.legalcircle.servicecircle.domain.CoverageQuestion;
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.domain.CoverageTally;
import org.legalcircle.servicecircle.domain.FewPeople;
import org.legalcircle.servicecircle.domain.PointChange;
import org.legalcircle.servicecircle.domain.PointPlan;
import org.legalcircle.servicecircle.domain.Village;
import org.legalcircle.servicecircle.domain.VillageFinding;
import org.legalcircle.servicecircle.store.CoverageRuns;
import org.legalcircle.servicecircle.store.CoverageVillages;
import org.legalcircle.servicecircle.store.Villages;
import org.legalcircle.servicecircle.usecase.travel.TravelTimes;

/** Whom nobody reaches, and what it would change to do something about it. */
@Singleton
public class AuditingCoverage {
    private final CoverageRuns runs;
    private final CoverageVillages found;
    private final Villages villages;
    private final DrawingPlans plans;
    private final VisitingVillages visiting;
    private final TravelTimes travel;
    private final WorkingCalendar calendar;
    private final ServiceCircleSettings settings;
    private final ObjectMapper json;
    private final InstantSource clock;

    AuditingCoverage(
            CoverageRuns runs,
            CoverageVillages found,
            Villages villages,
            DrawingPlans plans,
            VisitingVillages visiting,
            TravelTimes travel,
            WorkingCalendar calendar,
            ServiceCircleSettings settings,
            ObjectMapper json,
            InstantSource clock) {
        this.runs = runs;
        this.found = found;
        this.villages = villages;
        this.plans = plans;
        this.visiting = visiting;
        this.travel = travel;
        this.calendar = calendar;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What the villages of a branch have, with the points as they are or after some changes. The same question about
     * the same points is answered from what was found before, unless the engine did not answer then.
     */
    public Uni<CoverageRun> audit(String branch, CoverageQuestion question, List<PointChange> changes) {
        return runs.stateOfPlaces()
                .map(state -> hash(branch, question, changes, state))
                .flatMap(inputs -> runs.find(inputs)
                        .flatMap(known -> known == null
                                ? compute(branch, question, changes, inputs)
                                : Uni.createFrom().item(known)));
    }

    private Uni<CoverageRun> compute(
            String branch, CoverageQuestion question, List<PointChange> changes, String inputs) {
        return plans.draw(question, changes)
                .flatMap(plan -> villages.ofBranch(branch).flatMap(all -> run(branch, question, changes, plan, all)))
                .flatMap(run -> keep(run, inputs));
    }

    /** Where an estimate stood in, it is kept as what it is, not as the answer to the question. */
    private Uni<CoverageRun> keep(CoverageRun run, String inputs) {
        var key = run.standIn() ? inputs + " " + run.id() : inputs;
        return runs.keep(run, key).chain(() -> runs.find(key));
    }

    private Uni<CoverageRun> run(
            String branch, CoverageQuestion question, List<PointChange> changes, PointPlan plan, List<Village> all) {
        var id = Ids.next(clock.instant());
        var tally = new CoverageTally(settings.fewestPeople());
        return visiting.all(all, plan, question, some -> {
                    some.forEach(tally::add);
                    return found.keep(
                            id,
                            some.stream()
                                    .map(audit -> VillageFinding.of(audit, settings.fewestPeople()))
                                    .toList());
                })
                .map(done -> new CoverageRun(
                        id,
                        clock.instant(),
                        branch,
                        question,
                        changes,
                        CoverageRun.CoverageRule.SETS_OFF_ON_THE_HOUR,
                        plan.points().size(),
                        travel.engine(question.mode()),
                        tally.estimated(),
                        tally.standIn(),
                        travel.version(question.mode()),
                        calendar.version(),
                        question.holidaysKnown(calendar),
                        tally.whole(),
                        tally.townships(),
                        null));
    }

    private String hash(String branch, CoverageQuestion question, List<PointChange> changes, String state) {
        try {
            var inputs = List.of(
                    branch,
                    question,
                    changes,
                    state,
                    calendar.version(),
                    travel.engine(question.mode()),
                    travel.version(question.mode()),
                    CoverageRun.CoverageRule.SETS_OFF_ON_THE_HOUR,
                    FewPeople.VERSION,
                    settings.fewestPeople());
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(inputs).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
