package org.legalcircle.servicecircle.usecase.travel;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.TravelSettings;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.ReachGrid;
import org.legalcircle.servicecircle.domain.TravelArea;
import org.legalcircle.servicecircle.domain.TravelEngine;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.domain.Way;

/**
 * Ways along the roads of a map. Where the map does not reach, for buses, and as long as there is no map, the estimate
 * stands in.
 */
final class RoadTimes implements TravelTimes {
    private static final Logger LOG = Logger.getLogger(RoadTimes.class);
    private static final int A_DAY_OF_SECONDS = 86_400;
    private static final double KILOMETRES_PER_HOUR = 3.6;
    private static final int SMALLEST_CELL = 25;
    /** Of these an area is at most as wide. */
    private static final int CELLS = 800;

    /** As fast as a map may say that one gets on, in km/h: over land on the motorway, on foot by ferry. */
    private static final Map<TravelMode, Integer> FASTEST =
            Map.of(TravelMode.WALK, 15, TravelMode.BICYCLE, 30, TravelMode.E_BIKE, 30, TravelMode.CAR, 140);

    /** As far as one usually gets, in km/h as the crow flies. */
    private static final Map<TravelMode, Integer> USUAL =
            Map.of(TravelMode.WALK, 5, TravelMode.BICYCLE, 15, TravelMode.E_BIKE, 20, TravelMode.CAR, 70);

    private final Vertx vertx;
    private final KeptMap map;
    private final TravelSettings.MapFile settings;
    private final EstimatedTimes estimate;
    private final double offRoadMetresPerSecond;
    private final WorkerExecutor askers;
    private final WorkerExecutor maker;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final long timer;

    RoadTimes(Vertx vertx, RoadReader reader, TravelSettings settings, EstimatedTimes estimate) {
        this.vertx = vertx;
        this.settings = settings.map();
        this.estimate = estimate;
        var walking = settings.pace().get(TravelMode.WALK);
        this.offRoadMetresPerSecond = walking.kilometresPerHour() / KILOMETRES_PER_HOUR / walking.detour();
        var file = this.settings
                .file()
                .orElseThrow(() -> new IllegalStateException(
                        "LEGALCIRCLE_TRAVEL_ENGINE=graphhopper needs LEGALCIRCLE_TRAVEL_MAP"));
        this.map = new KeptMap(
                reader,
                file,
                this.settings.cache(),
                mostBytes(this.settings.mostMegabytes(), Runtime.getRuntime().maxMemory()));
        this.askers = vertx.createSharedWorkerExecutor(
                "roads", Math.max(1, Runtime.getRuntime().availableProcessors()));
        this.maker = vertx.createSharedWorkerExecutor("road-maker", 1, A_DAY_OF_SECONDS, TimeUnit.SECONDS);
        this.timer = vertx.setPeriodic(1, this.settings.look().toMillis(), tick -> look());
    }

    /** Making roads takes heap, about twice the size of the file; a quarter of the heap is left for everything else. */
    static long mostBytes(int mostMegabytes, long heap) {
        return Math.min((long) mostMegabytes << 20, heap / 8 * 3);
    }

    /** A look that makes roads takes long; others are not queued behind it. */
    private void look() {
        if (looking.compareAndSet(false, true)) {
            maker.executeBlocking(this::looked).subscribe().with(done -> {}, LOG::error);
        }
    }

    private boolean looked() {
        try {
            map.look();
            return true;
        } finally {
            looking.set(false);
        }
    }

    @Override
    public Uni<List<Way>> ways(Place from, List<Place> to, TravelMode mode) {
        if (!knows(mode) || to.isEmpty()) {
            return estimate.ways(from, to, mode);
        }
        if (waiting.get() >= settings.mostWaiting()) {
            return Uni.createFrom().item(estimate.standingIn(from, to, mode));
        }
        return onWorker(() -> {
            var places = to.stream().map(Place::position).toList();
            var found = ask(roads -> roads.ways(from.position(), places, mode, pace(mode)));
            return found == null ? estimate.standingIn(from, to, mode) : joined(found, from, to, mode);
        });
    }

    /** Where the map does not reach, the estimate does. */
    private List<Way> joined(List<RoadWay> found, Place from, List<Place> to, TravelMode mode) {
        var ways = new ArrayList<Way>(to.size());
        for (var i = 0; i < to.size(); i++) {
            var road = found.get(i);
            ways.add(road == null ? estimate.estimated(from, to.get(i), mode) : way(road));
        }
        return ways;
    }

    private Way way(RoadWay road) {
        return road.found()
                ? new Way(
                        (int) Math.round(road.seconds()),
                        (int) Math.round(road.metres()),
                        TravelEngine.ROADS,
                        settings.errorPercent())
                : null;
    }

    @Override
    public Uni<TravelArea> area(Place to, TravelMode mode, Duration within) {
        if (!knows(mode)) {
            return estimate.area(to, mode, within);
        }
        if (waiting.get() >= settings.mostWaiting()) {
            return Uni.createFrom().failure(new Refused(PlatformRefusal.OVERLOADED, Map.of("retryAfterSeconds", 2)));
        }
        return onWorker(() -> {
            var drawn = ask(roads -> drawn(roads, to, mode, within));
            return drawn == null ? estimate.areaAround(to, mode, within) : drawn;
        });
    }

    private TravelArea drawn(RoadNetwork roads, Place to, TravelMode mode, Duration within) {
        var pace = pace(mode);
        var cell = cellMetres(mode, within);
        var grid = new ReachGrid(to.position(), cell, pace.offRoadMetresPerSecond(), pace.farthestRoadMetres());
        return roads.reach(to.position(), mode, pace, within.toSeconds(), cell / 2.0, grid::from)
                ? new TravelArea(
                        grid.outline(within.toSeconds()),
                        TravelEngine.ROADS,
                        settings.errorPercent(),
                        grid.resolutionMetres())
                : null;
    }

    /** The same for the same question, so that areas can be compared; coarse where they are large. */
    private static int cellMetres(TravelMode mode, Duration within) {
        var width = 2 * USUAL.get(mode) / KILOMETRES_PER_HOUR * within.toSeconds();
        return SMALLEST_CELL * Math.max(1, (int) Math.ceil(width / CELLS / SMALLEST_CELL));
    }

    /** A search is answered by the estimate rather than not at all. */
    private <T> T ask(Function<RoadNetwork, T> question) {
        try {
            return map.ask(question);
        } catch (RuntimeException e) {
            LOG.error("The roads of the map do not answer as they should: times are estimated", e);
            return null;
        }
    }

    /** It goes on where it was asked for. What nobody waits for any more is left out, if its turn has not come yet. */
    private <T> Uni<T> onWorker(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            var asked = new AtomicReference<>(work);
            waiting.incrementAndGet();
            return askers.executeBlocking(() -> worked(asked.getAndSet(null)), false)
                    .onCancellation()
                    .invoke(() -> leaveOut(asked.getAndSet(null)));
        });
    }

    private <T> T worked(Callable<T> work) throws Exception {
        if (work == null) {
            return null;
        }
        try {
            return work.call();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void leaveOut(Callable<?> work) {
        if (work != null) {
            waiting.decrementAndGet();
        }
    }

    private RoadPace pace(TravelMode mode) {
        return new RoadPace(
                settings.speedFactor().getOrDefault(mode, 1.0),
                offRoadMetresPerSecond,
                settings.farthestRoadMetres(),
                (int) settings.longestWay().toSeconds());
    }

    private static boolean knows(TravelMode mode) {
        return FASTEST.containsKey(mode);
    }

    @Override
    public TravelEngine engine(TravelMode mode) {
        return knows(mode) ? TravelEngine.ROADS : TravelEngine.ESTIMATE;
    }

    @Override
    public double farthestMetres(TravelMode mode, Duration time) {
        var estimated = estimate.farthestMetres(mode, time);
        return knows(mode)
                ? Math.max(
                        estimated,
                        time.toSeconds() * FASTEST.get(mode) * pace(mode).speedFactor() / KILOMETRES_PER_HOUR)
                : estimated;
    }

    @Override
    public String version(TravelMode mode) {
        return knows(mode) ? map.version() + " " + pace(mode) + " " + estimate.version(mode) : estimate.version(mode);
    }

    @Override
    public String state() {
        return map.state() + (map.version().isEmpty() ? ", times are estimated" : ", roads are known");
    }

    /** Looks no more, and lets go of the roads once nobody asks them. */
    @Override
    public void close() {
        vertx.cancelTimer(timer);
        map.close();
    }
}
