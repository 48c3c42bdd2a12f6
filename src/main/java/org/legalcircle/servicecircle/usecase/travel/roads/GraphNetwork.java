package org.legalcircle.servicecircle.usecase.travel.roads;

import com.carrotsearch.hppc.IntHashSet;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.usecase.travel.RoadNetwork;
import org.legalcircle.servicecircle.usecase.travel.RoadPace;
import org.legalcircle.servicecircle.usecase.travel.RoadWay;
import org.legalcircle.servicecircle.usecase.travel.roads.GraphHopperReader.MappedFiles;

/** Roads as GraphHopper keeps them. One tree answers for all places of a question. */
final class GraphNetwork implements RoadNetwork {
    /** The points of a province, with room for the villages of an audit. */
    private static final int MOST_REMEMBERED = 20_000;

    private final BaseGraph graph;
    private final LocationIndex index;
    private final Map<String, Traffic> traffic;
    private final MappedFiles files;
    private final Map<Asked, Optional<RoadPlace>> remembered = new ConcurrentHashMap<>();

    GraphNetwork(BaseGraph graph, LocationIndex index, EncodingManager values, MappedFiles files) {
        this.graph = graph;
        this.index = index;
        this.traffic = RoadAttributes.TRAFFIC.stream()
                .collect(Collectors.toMap(name -> name, name -> new Traffic(values, name)));
        this.files = files;
    }

    /** A place somebody asked for, and by which traffic. */
    private record Asked(Position position, Traffic traffic) {}

    @Override
    public List<RoadWay> ways(Position from, List<Position> to, TravelMode mode, RoadPace pace) {
        var kind = traffic(mode);
        // Where somebody sets off is not remembered.
        var origin = onMap(RoadPlace.near(from, index, kind), pace);
        var targets = to.stream()
                .map(position -> origin.flatMap(start -> near(position, kind, pace)))
                .toList();
        var wanted = new IntHashSet();
        targets.stream().flatMap(Optional::stream).forEach(target -> wanted.addAll(target.base(), target.adjacent()));
        var tree = new ShortestTree(graph, kind, pace.speedFactor(), false);
        origin.ifPresent(start -> tree.root(start, 0));
        if (!wanted.isEmpty()) {
            tree.grow(pace.longestSeconds(), wanted);
        }
        return targets.stream()
                .map(target ->
                        target.map(end -> way(tree, origin.get(), end, pace)).orElse(null))
                .toList();
    }

    /** By one end of the road or by the other; or along it, where both are on the same one. */
    private static RoadWay way(ShortestTree tree, RoadPlace from, RoadPlace to, RoadPace pace) {
        var byBase = tree.seconds(to.base()) + RoadPlace.share(to.share(), to.secondsAlong()) / pace.speedFactor();
        var byAdjacent =
                tree.seconds(to.adjacent()) + RoadPlace.share(1 - to.share(), to.secondsBack()) / pace.speedFactor();
        var direct =
                from.edge() == to.edge() ? from.secondsTo(to.share()) / pace.speedFactor() : Double.POSITIVE_INFINITY;
        var away = from.metresAway() + to.metresAway();
        var seconds = Math.min(direct, Math.min(byBase, byAdjacent)) + away / pace.offRoadMetresPerSecond();
        if (!(seconds <= pace.longestSeconds())) {
            return RoadWay.NONE;
        }
        double metres;
        if (direct <= byBase && direct <= byAdjacent) {
            metres = Math.abs(to.share() - from.share()) * to.metres();
        } else if (byBase <= byAdjacent) {
            metres = tree.metres(to.base()) + to.share() * to.metres();
        } else {
            metres = tree.metres(to.adjacent()) + (1 - to.share()) * to.metres();
        }
        return new RoadWay(true, seconds, metres + away);
    }

    @Override
    public boolean reach(
            Position to, TravelMode mode, RoadPace pace, double seconds, double everyMetres, Reached told) {
        var kind = traffic(mode);
        var root = near(to, kind, pace);
        root.ifPresent(
                place -> new ReachedRoads(graph, kind, pace, seconds).to(place).tell(everyMetres, told));
        return root.isPresent();
    }

    private Optional<RoadPlace> near(Position position, Traffic kind, RoadPace pace) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        var known = remembered.computeIfAbsent(
                new Asked(position, kind),
                asked -> Optional.ofNullable(RoadPlace.near(asked.position(), index, asked.traffic())));
        return onMap(known.orElse(null), pace);
    }

    private static Optional<RoadPlace> onMap(RoadPlace place, RoadPace pace) {
        return Optional.ofNullable(place).filter(near -> near.metresAway() <= pace.farthestRoadMetres());
    }

    private Traffic traffic(TravelMode mode) {
        return traffic.get(
                switch (mode) {
                    case WALK -> RoadAttributes.FOOT;
                    case BICYCLE, E_BIKE -> RoadAttributes.BIKE;
                    case CAR -> RoadAttributes.CAR;
                    case BUS -> throw new IllegalArgumentException("no map knows when a bus goes");
                });
    }

    @Override
    public void close() {
        files.close();
    }
}
