package org.legalcircle.servicecircle.usecase.travel.roads;

import com.graphhopper.storage.Graph;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import org.legalcircle.servicecircle.usecase.travel.RoadNetwork.Reached;
import org.legalcircle.servicecircle.usecase.travel.RoadPace;

/** All roads on which somebody gets to a place in time, each up to where it is in time. */
final class ReachedRoads {
    private final EdgeExplorer roads;
    private final ShortestTree tree;
    private final Traffic traffic;
    private final RoadPace pace;
    private final double mostSeconds;
    private RoadPlace root;

    ReachedRoads(Graph graph, Traffic traffic, RoadPace pace, double mostSeconds) {
        this.roads = graph.createEdgeExplorer();
        this.tree = new ShortestTree(graph, traffic, pace.speedFactor(), true);
        this.traffic = traffic;
        this.pace = pace;
        this.mostSeconds = mostSeconds;
    }

    ReachedRoads to(RoadPlace place) {
        root = place;
        tree.root(place, secondsAway());
        tree.grow(mostSeconds, null);
        return this;
    }

    private double secondsAway() {
        return root.metresAway() / pace.offRoadMetresPerSecond();
    }

    void tell(double everyMetres, Reached told) {
        for (var slot = 0; slot < tree.size(); slot++) {
            var node = tree.node(slot);
            var edge = roads.setBaseNode(node);
            while (inTime(node) && edge.next()) {
                // The other end tells of those it is in time at.
                if (edge.getAdjNode() <= node || !inTime(edge.getAdjNode())) {
                    road(edge, everyMetres, told);
                }
            }
        }
        // The place may be in the middle of a road whose ends are both too far away.
        if (!inTime(root.base()) && !inTime(root.adjacent())) {
            var base = roads.setBaseNode(root.base());
            while (base.next()) {
                if (base.getEdge() == root.edge()) {
                    road(base, everyMetres, told);
                }
            }
        }
    }

    private boolean inTime(int node) {
        return tree.seconds(node) <= mostSeconds;
    }

    private void road(EdgeIteratorState edge, double everyMetres, Reached told) {
        var points = edge.fetchWayGeometry(FetchMode.ALL);
        var whole = 0.0;
        for (var i = 1; i < points.size(); i++) {
            whole += metres(points, i);
        }
        var steps = Math.max(1, (int) Math.ceil(whole / everyMetres));
        var before = 0.0;
        var step = 0;
        for (var i = 1; i < points.size(); i++) {
            var length = metres(points, i);
            var isLast = i == points.size() - 1;
            while (step <= steps && (isLast || step * whole / steps <= before + length)) {
                var share = step++ / (double) steps;
                var part = length == 0 ? 0 : Math.min(1, (share * whole - before) / length);
                var seconds = seconds(edge, share);
                if (seconds <= mostSeconds) {
                    told.from(
                            between(points.getLon(i - 1), points.getLon(i), part),
                            between(points.getLat(i - 1), points.getLat(i), part),
                            seconds);
                }
            }
            before += length;
        }
    }

    /** From so far along an edge: to one of its ends and on from there, or straight to the place if it is on it. */
    private double seconds(EdgeIteratorState edge, double share) {
        var along = traffic.seconds(edge, false) / pace.speedFactor();
        var back = traffic.seconds(edge, true) / pace.speedFactor();
        var byBase = tree.seconds(edge.getBaseNode()) + RoadPlace.share(share, back);
        var byAdjacent = tree.seconds(edge.getAdjNode()) + RoadPlace.share(1 - share, along);
        return Math.min(straight(edge, share), Math.min(byBase, byAdjacent));
    }

    private double straight(EdgeIteratorState edge, double share) {
        if (edge.getEdge() != root.edge()) {
            return Double.POSITIVE_INFINITY;
        }
        var fromBase = edge.getBaseNode() == root.base() ? share : 1 - share;
        var left = root.share() - fromBase;
        var seconds =
                left >= 0 ? RoadPlace.share(left, root.secondsAlong()) : RoadPlace.share(-left, root.secondsBack());
        return seconds / pace.speedFactor() + secondsAway();
    }

    private static double metres(PointList points, int i) {
        return RoadPlace.metres(points.getLat(i - 1), points.getLon(i - 1), points.getLat(i), points.getLon(i));
    }

    private static double between(double one, double other, double part) {
        return one + part * (other - one);
    }
}
