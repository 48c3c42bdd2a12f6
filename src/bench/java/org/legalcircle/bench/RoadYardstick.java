package org.legalcircle.bench;

import com.graphhopper.routing.AStarBidirection;
import com.graphhopper.routing.DijkstraOneToMany;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.ev.VehicleSpeed;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.SpeedWeighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.DAType;
import com.graphhopper.storage.GHDirectory;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.storage.index.Snap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.usecase.travel.roads.GraphHopperReader;

/** GraphHopper asked directly: its own index, graph, weighting and algorithms, on the roads that the service makes of a map. */
final class RoadYardstick implements AutoCloseable {
    private final GHDirectory files;
    private final EncodingManager values;
    private final BaseGraph graph;
    private final LocationIndexTree index;

    RoadYardstick(Path map, Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var old = Files.walk(folder)) {
                for (var file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        new GraphHopperReader().read(map, Files.createDirectories(folder));
        this.values = valuesOfTheService();
        this.files = new GHDirectory(folder.toString(), DAType.MMAP_RO);
        this.graph = new BaseGraph.Builder(values).setDir(files).build();
        if (!graph.loadExisting()) {
            throw new IllegalStateException("no roads in " + folder);
        }
        this.index = new LocationIndexTree(graph, files);
        index.loadExisting();
    }

    private static EncodingManager valuesOfTheService() {
        try {
            var method = Class.forName("org.legalcircle.servicecircle.usecase.travel.roads.RoadAttributes")
                    .getDeclaredMethod("values");
            method.setAccessible(true);
            return (EncodingManager) method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The service keeps its roads otherwise now", e);
        }
    }

    String size() {
        return "%,d junctions, %,d roads between them".formatted(graph.getNodes(), graph.getEdges());
    }

    /** The quickest ways to all of these, one tree for all of them; tells how many there are. */
    int waysToEach(Position from, List<Position> to, String traffic) {
        var snaps = snaps(from, to, traffic);
        if (snaps.isEmpty()) {
            return 0;
        }
        var query = QueryGraph.create(graph, snaps);
        var start = snaps.get(0).getClosestNode();
        var ways = new DijkstraOneToMany(query, weighting(query, traffic), TraversalMode.NODE_BASED);
        var found = 0;
        for (var snap : snaps.subList(1, snaps.size())) {
            found += ways.calcPath(start, snap.getClosestNode()).isFound() ? 1 : 0;
        }
        ways.close();
        return found;
    }

    /** The quickest way to one place. */
    boolean way(Position from, Position to, String traffic) {
        var snaps = snaps(from, List.of(to), traffic);
        if (snaps.size() < 2) {
            return false;
        }
        var query = QueryGraph.create(graph, snaps);
        return new AStarBidirection(query, weighting(query, traffic), TraversalMode.NODE_BASED)
                .calcPath(snaps.get(0).getClosestNode(), snaps.get(1).getClosestNode())
                .isFound();
    }

    private com.graphhopper.routing.weighting.Weighting weighting(QueryGraph query, String traffic) {
        return query.wrapWeighting(new SpeedWeighting(values.getDecimalEncodedValue(VehicleSpeed.key(traffic))));
    }

    /** Those places that are on a road, the first of them where one sets off; none where that is on none. */
    private List<Snap> snaps(Position from, List<Position> to, String traffic) {
        var access = values.getBooleanEncodedValue(VehicleAccess.key(traffic));
        var snaps = new ArrayList<Snap>(to.size() + 1);
        snaps.add(index.findClosest(from.latitude(), from.longitude(), edge -> edge.get(access)));
        for (var place : to) {
            snaps.add(index.findClosest(place.latitude(), place.longitude(), edge -> edge.get(access)));
        }
        if (!snaps.get(0).isValid()) {
            return List.of();
        }
        snaps.removeIf(snap -> !snap.isValid());
        return snaps;
    }

    @Override
    public void close() {
        files.close();
    }
}
