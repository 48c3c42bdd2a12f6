package org.legalcircle.servicecircle.usecase.travel.roads;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntIntHashMap;
import com.graphhopper.storage.Graph;
import com.graphhopper.util.EdgeExplorer;
import java.util.Arrays;

/**
 * The quickest ways from a place to all others, or from all others to it: Dijkstra's algorithm. What it takes grows with
 * what is reached, not with the map.
 */
final class ShortestTree {
    private static final int FIRST_SIZE = 1024;
    private static final int MILLISECONDS = 1000;
    private static final int NEVER = Integer.MAX_VALUE;

    private final EdgeExplorer roads;
    private final Traffic traffic;
    private final double speedFactor;
    private final boolean backwards;
    private final IntIntHashMap slots = new IntIntHashMap(FIRST_SIZE);
    private final LongHeap next = new LongHeap();
    private int[] nodes = new int[FIRST_SIZE];
    private int[] milliseconds = new int[FIRST_SIZE];
    private float[] metres = new float[FIRST_SIZE];

    /**
     * A tree without a root so far.
     *
     * @param backwards whether the ways lead to the root
     */
    ShortestTree(Graph graph, Traffic traffic, double speedFactor, boolean backwards) {
        this.roads = graph.createEdgeExplorer();
        this.traffic = traffic;
        this.speedFactor = speedFactor;
        this.backwards = backwards;
    }

    /** Plants the tree at both ends of a road. */
    void root(RoadPlace place, double seconds) {
        var toAdjacent = backwards ? place.secondsBack() : place.secondsAlong();
        var toBase = backwards ? place.secondsAlong() : place.secondsBack();
        var left = 1 - place.share();
        relax(place.adjacent(), seconds + RoadPlace.share(left, toAdjacent) / speedFactor, (float)
                (left * place.metres()));
        relax(place.base(), seconds + RoadPlace.share(place.share(), toBase) / speedFactor, (float)
                (place.share() * place.metres()));
    }

    /**
     * Grows the tree.
     *
     * @param mostSeconds no farther than that
     * @param wanted ends as soon as all of these nodes are reached; null: never before
     */
    void grow(double mostSeconds, IntHashSet wanted) {
        var most = (long) (mostSeconds * MILLISECONDS);
        while (!next.isEmpty() && next.smallest() >>> Integer.SIZE <= most) {
            var time = (int) (next.smallest() >>> Integer.SIZE);
            var slot = (int) next.smallest();
            next.removeSmallest();
            if (time == milliseconds[slot]) {
                if (wanted != null && wanted.remove(nodes[slot]) && wanted.isEmpty()) {
                    return;
                }
                branch(slot);
            }
        }
    }

    private void branch(int slot) {
        var seconds = milliseconds[slot] / (double) MILLISECONDS;
        var edge = roads.setBaseNode(nodes[slot]);
        while (edge.next()) {
            var time = seconds + traffic.seconds(edge, backwards) / speedFactor;
            relax(edge.getAdjNode(), time, (float) (metres[slot] + edge.getDistance()));
        }
    }

    private void relax(int node, double seconds, float length) {
        if (!(seconds * MILLISECONDS < NEVER)) {
            return;
        }
        var time = (int) Math.round(seconds * MILLISECONDS);
        var slot = slots.getOrDefault(node, -1);
        if (slot < 0) {
            slot = newSlot(node);
        }
        if (time < milliseconds[slot]) {
            milliseconds[slot] = time;
            metres[slot] = length;
            next.add((long) time << Integer.SIZE | slot);
        }
    }

    private int newSlot(int node) {
        var slot = slots.size();
        if (slot == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * slot);
            milliseconds = Arrays.copyOf(milliseconds, 2 * slot);
            metres = Arrays.copyOf(metres, 2 * slot);
        }
        slots.put(node, slot);
        nodes[slot] = node;
        milliseconds[slot] = NEVER;
        return slot;
    }

    /** How many nodes it has come to know; they are numbered as it met them. */
    int size() {
        return slots.size();
    }

    int node(int slot) {
        return nodes[slot];
    }

    /** How long it takes to a node, or from it; infinite if that is not known. */
    double seconds(int node) {
        var slot = slots.getOrDefault(node, -1);
        return slot < 0 ? Double.POSITIVE_INFINITY : milliseconds[slot] / (double) MILLISECONDS;
    }

    /** How long the way to a node is that is reached. */
    double metres(int node) {
        return metres[slots.get(node)];
    }
}
