package org.legalcircle.servicecircle.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.domain.CoverageQuestion;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.PointPlan;
import org.legalcircle.servicecircle.domain.Village;
import org.legalcircle.servicecircle.domain.VillageAudit;
import org.legalcircle.servicecircle.domain.Way;
import org.legalcircle.servicecircle.usecase.travel.TravelTimes;

/**
 * Goes from village to village, a few at a time, so that not everything is in memory at once; the counting is done on a
 * worker. One audit at a time on an instance; who comes in between is asked to come back.
 */
@Singleton
class VisitingVillages {
    private static final int AT_A_TIME = 10;
    private static final int MOST_UNDER_WAY = 1;

    private final TravelTimes travel;
    private final WorkerExecutor worker;
    private final AtomicInteger underWay = new AtomicInteger();

    VisitingVillages(TravelTimes travel, Vertx vertx) {
        this.travel = travel;
        this.worker = vertx.createSharedWorkerExecutor("coverage", 1);
    }

    /** Audits villages in their order, and hands them on some at a time; waits for what is done with them. */
    Uni<Void> all(
            List<Village> villages,
            PointPlan plan,
            CoverageQuestion question,
            Function<List<VillageAudit>, Uni<Void>> some) {
        var places = plan.places();
        return alone(() -> each(
                parts(villages),
                part -> ways(part, places, question)
                        .flatMap(ways -> onWorker(() -> audits(part, plan, ways, question)))
                        .flatMap(some::apply)));
    }

    /** The ways from each village to all of these places, one village after the other. */
    Uni<Void> ways(List<Village> villages, List<Place> to, CoverageQuestion question, Consumer<List<Way>> told) {
        return alone(() -> each(
                parts(villages),
                part -> ways(part, to, question)
                        .flatMap(ways -> onWorker(() -> {
                            ways.forEach(told);
                            return null;
                        }))));
    }

    /** Does heavy work off the event loop, and comes back to it. */
    <T> Uni<T> onWorker(Callable<T> work) {
        return worker.executeBlocking(work, true);
    }

    private Uni<List<List<Way>>> ways(List<Village> part, List<Place> to, CoverageQuestion question) {
        return Multi.createFrom()
                .iterable(part)
                .onItem()
                .transformToUniAndConcatenate(village -> travel.ways(placeOf(village), to, question.mode()))
                .collect()
                .asList();
    }

    private static List<VillageAudit> audits(
            List<Village> part, PointPlan plan, List<List<Way>> ways, CoverageQuestion question) {
        return IntStream.range(0, part.size())
                .mapToObj(i -> VillageAudit.of(part.get(i), plan.points(), ways.get(i), question.mostSeconds()))
                .toList();
    }

    private static List<List<Village>> parts(List<Village> villages) {
        return IntStream.iterate(0, from -> from < villages.size(), from -> from + AT_A_TIME)
                .mapToObj(from -> villages.subList(from, Math.min(villages.size(), from + AT_A_TIME)))
                .toList();
    }

    private static <T> Uni<Void> each(List<List<Village>> parts, Function<List<Village>, Uni<T>> step) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> step.apply(part).replaceWithVoid())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> alone(Supplier<Uni<Void>> work) {
        if (underWay.incrementAndGet() > MOST_UNDER_WAY) {
            underWay.decrementAndGet();
            return Uni.createFrom().failure(new Refused(PlatformRefusal.OVERLOADED, Map.of("retryAfterSeconds", 5)));
        }
        return work.get().onTermination().invoke(underWay::decrementAndGet);
    }

    static Place placeOf(Village village) {
        return new Place(village.profile().position(), village.profile().terrain());
    }
}
