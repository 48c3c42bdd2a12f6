package org.legalcircle.servicecircle.usecase.travel.roads;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.ev.VehicleSpeed;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.util.EdgeIteratorState;

/** Who may go where, and how fast: one kind of traffic. */
final class Traffic {
    private static final double KILOMETRES_PER_HOUR = 3.6;

    private final String name;
    private final BooleanEncodedValue access;
    private final DecimalEncodedValue speed;
    private final BooleanEncodedValue island;

    /** One of those that {@link RoadAttributes} lists. */
    Traffic(EncodingManager values, String name) {
        this.name = name;
        this.access = values.getBooleanEncodedValue(VehicleAccess.key(name));
        this.speed = values.getDecimalEncodedValue(VehicleSpeed.key(name));
        this.island = values.getBooleanEncodedValue(Subnetwork.key(name));
    }

    /** How long it takes to go from one end of an edge to the other; infinite where that is not allowed. */
    double seconds(EdgeIteratorState edge, boolean fromAdjacent) {
        var allowed = fromAdjacent ? edge.getReverse(access) : edge.get(access);
        var kilometresPerHour = fromAdjacent ? edge.getReverse(speed) : edge.get(speed);
        return allowed && kilometresPerHour > 0
                ? edge.getDistance() * KILOMETRES_PER_HOUR / kilometresPerHour
                : Double.POSITIVE_INFINITY;
    }

    /** Roads from which one gets anywhere: not the lane behind a barrier that leads nowhere. */
    EdgeFilter roads() {
        return edge -> (edge.get(access) || edge.getReverse(access)) && !edge.get(island);
    }

    BooleanEncodedValue island() {
        return island;
    }

    @Override
    public String toString() {
        return name;
    }
}
