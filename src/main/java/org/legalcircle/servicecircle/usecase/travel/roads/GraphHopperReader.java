package org.legalcircle.servicecircle.usecase.travel.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.reader.osm.OSMReader;
import com.graphhopper.routing.OSMReaderConfig;
import com.graphhopper.routing.subnetwork.PrepareRoutingSubnetworks;
import com.graphhopper.routing.subnetwork.PrepareRoutingSubnetworks.PrepareJob;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.DAType;
import com.graphhopper.storage.GHDirectory;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.util.Constants;
import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.legalcircle.servicecircle.usecase.travel.RoadNetwork;
import org.legalcircle.servicecircle.usecase.travel.RoadReader;

/** Reads maps with GraphHopper. Graphs lie in mapped files: of the heap they take next to nothing. */
@Singleton
@UnlessBuildProperty(name = "quarkus.native.enabled", stringValue = "true", enableIfMissing = true)
public class GraphHopperReader implements RoadReader {
    @Override
    public String version() {
        return RoadAttributes.VERSION + "-" + Constants.VERSION;
    }

    @Override
    public void read(Path map, Path folder) throws IOException {
        MapEnd.requireWhole(map);
        var values = RoadAttributes.values();
        try (var directory = closing(folder, DAType.MMAP)) {
            var graph = new BaseGraph.Builder(values).setDir(directory.files()).create();
            new OSMReader(graph, RoadAttributes.parsers(values), new OSMReaderConfig())
                    .setFile(map.toFile())
                    .readGraph();
            GraphHopper.sortGraphAlongHilbertCurve(graph);
            var islands = RoadAttributes.TRAFFIC.stream()
                    .map(name -> new Traffic(values, name))
                    .map(traffic -> new PrepareJob(traffic.island(), new QuickestWeighting(traffic)))
                    .toList();
            new PrepareRoutingSubnetworks(graph, islands).doWork();
            new LocationIndexTree(graph, directory.files()).prepareIndex();
            graph.flush();
        }
    }

    @Override
    public RoadNetwork open(Path folder) {
        var values = RoadAttributes.values();
        var directory = closing(folder, DAType.MMAP_RO);
        try {
            var graph = new BaseGraph.Builder(values).setDir(directory.files()).build();
            require(graph.loadExisting());
            // It takes the bounds of the graph as it finds them.
            var index = new LocationIndexTree(graph, directory.files());
            require(index.loadExisting());
            return new GraphNetwork(graph, index, values, directory);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static void require(boolean complete) {
        if (!complete) {
            throw new IllegalStateException("incomplete files");
        }
    }

    private static MappedFiles closing(Path folder, DAType access) {
        return new MappedFiles(new GHDirectory(folder.toString(), access));
    }

    /** The mapped files of a graph; whoever reads one that is closed brings the Java machine down. */
    record MappedFiles(GHDirectory files) implements AutoCloseable {
        @Override
        public void close() {
            files.close();
        }
    }
}
