package org.legalcircle.servicecircle.domain;

import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.Datum;

/**
 * A place in China, in WGS 84.
 *
 * @param longitude degrees east
 * @param latitude degrees north
 */
public record Position(double longitude, double latitude) {
    private static final double WEST = 73.4;
    private static final double EAST = 135.2;
    private static final double SOUTH = 3.3;
    private static final double NORTH = 53.7;
    static final double MEAN_EARTH_RADIUS = 6_371_008.8;

    /**
     * Refuses with {@code COORDINATES_OUT_OF_RANGE}, {@code COORDINATES_SWAPPED} or {@code OUTSIDE_CHINA}; what cannot
     * be a number of degrees is out of range.
     */
    public Position {
        if (inChina(latitude, longitude) && !inChina(longitude, latitude)) {
            throw new Refused(ServiceCircleRefusal.COORDINATES_SWAPPED);
        }
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new Refused(ServiceCircleRefusal.COORDINATES_OUT_OF_RANGE);
        }
        if (!inChina(longitude, latitude)) {
            throw new Refused(ServiceCircleRefusal.OUTSIDE_CHINA);
        }
    }

    /**
     * The same for coordinates from a file or a body, where a number that is none makes all of it unreadable.
     *
     * @throws IllegalArgumentException if one of them is infinite or no number
     */
    static Position told(Datum datum, double longitude, double latitude) {
        if (!Double.isFinite(longitude) || !Double.isFinite(latitude)) {
            throw new IllegalArgumentException("degrees are finite");
        }
        return declared(datum, longitude, latitude);
    }

    /** The place that coordinates of a declared system mean; refuses undeclared ones with {@code DATUM_UNDECLARED}. */
    public static Position declared(Datum datum, double longitude, double latitude) {
        if (datum == null) {
            throw new Refused(ServiceCircleRefusal.DATUM_UNDECLARED);
        }
        var told = new Position(longitude, latitude);
        return datum == Datum.GCJ02 ? Gcj02.toWgs84(told) : told;
    }

    /** Metres to {@code other} along a great circle, with the Earth as a sphere: within 0.6 % of the truth. */
    public double metresTo(Position other) {
        var south = Math.toRadians(latitude);
        var north = Math.toRadians(other.latitude);
        var halfUp = Math.sin((north - south) / 2);
        var halfAcross = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        var chord = halfUp * halfUp + Math.cos(south) * Math.cos(north) * halfAcross * halfAcross;
        return 2 * MEAN_EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    /** A generous box; it reaches into the neighbours. No longitude in it could be a latitude in it. */
    private static boolean inChina(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }
}
