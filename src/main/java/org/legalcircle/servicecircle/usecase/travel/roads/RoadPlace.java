package org.legalcircle.servicecircle.usecase.travel.roads;

import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.FetchMode;
import org.legalcircle.servicecircle.domain.Position;

/**
 * The nearest place on a road.
 *
 * @param edge the road, between two of its nodes
 * @param share how far along it from {@code base}, 0 to 1
 * @param metres how long it is
 * @param secondsAlong from {@code base} to {@code adjacent}; infinite where nobody may go so
 * @param secondsBack from {@code adjacent} to {@code base}
 * @param metresAway how far from the road the place in question lies
 */
record RoadPlace(
        int edge,
        int base,
        int adjacent,
        double share,
        double metres,
        double secondsAlong,
        double secondsBack,
        double metresAway) {
    /** Null where there is no road near. */
    static RoadPlace near(Position position, LocationIndex index, Traffic traffic) {
        var snap = index.findClosest(position.latitude(), position.longitude(), traffic.roads());
        if (!snap.isValid()) {
            return null;
        }
        var edge = snap.getClosestEdge();
        return new RoadPlace(
                edge.getEdge(),
                edge.getBaseNode(),
                edge.getAdjNode(),
                shareOf(snap),
                edge.getDistance(),
                traffic.seconds(edge, false),
                traffic.seconds(edge, true),
                snap.getQueryDistance());
    }

    private static double shareOf(Snap snap) {
        var points = snap.getClosestEdge().fetchWayGeometry(FetchMode.ALL);
        var at = snap.getSnappedPoint();
        double before = 0;
        double all = 0;
        for (var i = 1; i < points.size(); i++) {
            all += metres(points.getLat(i - 1), points.getLon(i - 1), points.getLat(i), points.getLon(i));
            if (i == snap.getWayIndex()) {
                before = all;
            }
        }
        var index = Math.min(snap.getWayIndex(), points.size() - 1);
        before += metres(points.getLat(index), points.getLon(index), at.getLat(), at.getLon());
        return all == 0 ? 0 : Math.min(1, before / all);
    }

    static double metres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        return DistanceCalcEarth.DIST_EARTH.calcDist(latitude, longitude, otherLatitude, otherLongitude);
    }

    /** How long it takes along this road to another place on it; infinite where nobody may go so. */
    double secondsTo(double otherShare) {
        return part(otherShare - share, secondsAlong, secondsBack);
    }

    private static double part(double share, double along, double back) {
        return share >= 0 ? share(share, along) : share(-share, back);
    }

    /** A share of a time; none of an endless one takes none. */
    static double share(double share, double seconds) {
        return share == 0 ? 0 : share * seconds;
    }
}
