package org.legalcircle.servicecircle.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.legalcircle.servicecircle.ServiceCircleSettings;
import org.legalcircle.servicecircle.domain.BestAdditions;
import org.legalcircle.servicecircle.domain.CoverageQuestion;
import org.legalcircle.servicecircle.domain.FewPeople;
import org.legalcircle.servicecircle.domain.OpeningHours;
import org.legalcircle.servicecircle.domain.PointChange;
import org.legalcircle.servicecircle.domain.PointPlan;
import org.legalcircle.servicecircle.domain.Village;
import org.legalcircle.servicecircle.domain.VillageAudit;
import org.legalcircle.servicecircle.store.Villages;
import org.legalcircle.servicecircle.usecase.Suggestion.SuggestedPoint;

/** Where further points would help most. */
@Singleton
public class SuggestingPoints {
    private static final int MOST_CANDIDATES = 1500;
    /** 1 - 1/e: what a greedy choice always reaches. */
    private static final double ALWAYS_REACHED = 63.2;

    private static final int PERMILLE = 1000;

    private final Villages villages;
    private final DrawingPlans plans;
    private final VisitingVillages visiting;
    private final ServiceCircleSettings settings;

    SuggestingPoints(Villages villages, DrawingPlans plans, VisitingVillages visiting, ServiceCircleSettings settings) {
        this.villages = villages;
        this.plans = plans;
        this.visiting = visiting;
        this.settings = settings;
    }

    /**
     * Chooses places for further points.
     *
     * @param changes what is done first
     * @param count how many are wanted
     * @param hours when each of them would be open
     */
    public Uni<Suggestion> suggest(
            String branch, CoverageQuestion question, List<PointChange> changes, int count, OpeningHours hours) {
        return plans.draw(question, changes)
                .flatMap(plan -> villages.ofBranch(branch).flatMap(all -> suggest(question, plan, all, count, hours)));
    }

    private Uni<Suggestion> suggest(
            CoverageQuestion question, PointPlan plan, List<Village> all, int count, OpeningHours hours) {
        if (all.isEmpty()) {
            return Uni.createFrom().item(told(List.of(), new BestAdditions.Choice(List.of(), 0, 0)));
        }
        var candidates = all.stream()
                .sorted(Comparator.comparingInt(
                                (Village village) -> -FewPeople.counted(village, settings.fewestPeople()))
                        .thenComparing(Village::code))
                .limit(MOST_CANDIDATES)
                .toList();
        var places = candidates.stream().map(VisitingVillages::placeOf).toList();
        var audits = new ArrayList<VillageAudit>(all.size());
        var additions = new BestAdditions(audits, plan.imagined(places.get(0), hours), settings.fewestPeople());
        return visiting.all(all, plan, question, some -> {
                    audits.addAll(some);
                    return Uni.createFrom().voidItem();
                })
                .chain(() -> visiting.ways(all, places, question, ways -> additions.tell(ways, question.mostSeconds())))
                .chain(() -> visiting.onWorker(() -> told(candidates, additions.choose(count))));
    }

    private static Suggestion told(List<Village> candidates, BestAdditions.Choice choice) {
        var additions = choice.additions().stream()
                .map(addition -> point(candidates.get(addition.candidate()), addition.gain()))
                .toList();
        var share = choice.bestPossibleGain() == 0 ? 100 : choice.gain() * PERMILLE / choice.bestPossibleGain() / 10.0;
        return new Suggestion(
                candidates.size(),
                additions,
                choice.gain(),
                choice.bestPossibleGain(),
                Math.max(ALWAYS_REACHED, share));
    }

    private static SuggestedPoint point(Village village, long gain) {
        var profile = village.profile();
        return new SuggestedPoint(
                village.code(),
                profile.name(),
                profile.position().longitude(),
                profile.position().latitude(),
                gain);
    }
}
