package org.legalcircle.servicecircle.domain;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws the area that a place can be reached from, out of how long it takes from places on roads. Between the roads
 * somebody walks straight, but not far. What is in reach lies inside, what is too far to be by a few cells lies outside.
 */
public final class ReachGrid {
    /** Steps to the next cell and across the corner, so that ways in any direction are right within 4 %. */
    private static final float STRAIGHT = 0.9619f;

    private static final float ACROSS = 1.3604f;
    /** Cells that the area is drawn larger by, as everything happens in the middle of its cell. */
    private static final int SLACK = 2;

    private static final int RESOLUTION = 3;

    private final Position centre;
    private final int cellMetres;
    private final double offRoadMetresPerSecond;
    private final double farthestRoadMetres;
    private final double cellsNorth;
    private final double cellsEast;

    private final CellTimes told = new CellTimes();
    private int west;
    private int east;
    private int south;
    private int north;

    /**
     * An empty grid around the place to be reached.
     *
     * @param farthestRoadMetres how far from a road somebody may set off
     */
    public ReachGrid(Position centre, int cellMetres, double offRoadMetresPerSecond, double farthestRoadMetres) {
        this.centre = centre;
        this.cellMetres = cellMetres;
        this.offRoadMetresPerSecond = offRoadMetresPerSecond;
        this.farthestRoadMetres = farthestRoadMetres;
        this.cellsNorth = Math.toRadians(1) * Position.MEAN_EARTH_RADIUS / cellMetres;
        this.cellsEast = cellsNorth * Math.cos(Math.toRadians(centre.latitude()));
        from(centre.longitude(), centre.latitude(), 0);
    }

    /** From here it takes so long. Places on a road are told half a cell from each other, or less. */
    public void from(double longitude, double latitude, double seconds) {
        var x = (int) Math.round((longitude - centre.longitude()) * cellsEast);
        var y = (int) Math.round((latitude - centre.latitude()) * cellsNorth);
        west = Math.min(west, x);
        east = Math.max(east, x);
        south = Math.min(south, y);
        north = Math.max(north, y);
        told.tell(x, y, (float) seconds);
    }

    /** How many cells it was told of. */
    int cells() {
        return told.size();
    }

    /** How far the edge of the area may be off. */
    public int resolutionMetres() {
        return RESOLUTION * cellMetres;
    }

    /** The area from which it takes no longer, in degrees. It holds the place itself, and is in one piece. */
    public Polygon outline(double seconds) {
        var margin = (int) Math.ceil(farthestRoadMetres / cellMetres) + SLACK + 2;
        var left = west - margin;
        var bottom = south - margin;
        var columns = east + margin - left + 1;
        var rows = north + margin - bottom + 1;
        // A copy: rings may begin and end with one and the same corner, which must not be moved twice.
        var outline = (Polygon) new CellOutline(inside(seconds, left, bottom, columns, rows), columns)
                .around(-left, -bottom)
                .copy();
        outline.apply(new DegreesOfCells(left, bottom));
        outline.geometryChanged();
        return outline;
    }

    private boolean[] inside(double seconds, int left, int bottom, int columns, int rows) {
        var time = new float[columns * rows];
        var metres = new float[columns * rows];
        Arrays.fill(time, Float.MAX_VALUE);
        Arrays.fill(metres, Float.MAX_VALUE);
        told.forEach((x, y, least) -> {
            if (least <= seconds) {
                var cell = (y - bottom) * columns + x - left;
                time[cell] = least;
                metres[cell] = 0;
            }
        });
        spread(time, columns, (float) (cellMetres / offRoadMetresPerSecond));
        spread(metres, columns, cellMetres);
        var slack = SLACK * cellMetres;
        var inside = new boolean[columns * rows];
        for (var cell = 0; cell < inside.length; cell++) {
            inside[cell] = time[cell] <= seconds + slack / offRoadMetresPerSecond
                    && metres[cell] <= farthestRoadMetres + slack;
        }
        return inside;
    }

    /** Turns corners of cells into degrees; a cell lies around the place it stands for. */
    private final class DegreesOfCells implements CoordinateFilter {
        private static final double A_MILLION = 1e6;

        private final int west;
        private final int south;

        DegreesOfCells(int west, int south) {
            this.west = west;
            this.south = south;
        }

        @Override
        public void filter(Coordinate corner) {
            corner.x = rounded(centre.longitude() + (corner.x + west - 0.5) / cellsEast);
            corner.y = rounded(centre.latitude() + (corner.y + south - 0.5) / cellsNorth);
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * A_MILLION) / A_MILLION;
        }
    }

    /** From each cell to all others, in two passes: a cell is worth what its cheapest neighbour is, and the step. */
    private static void spread(float[] values, int columns, float step) {
        var straight = STRAIGHT * step;
        var across = ACROSS * step;
        for (var cell = columns + 1; cell < values.length; cell++) {
            var least = Math.min(values[cell - 1], values[cell - columns]) + straight;
            var diagonal = Math.min(values[cell - columns - 1], values[cell - columns + 1]) + across;
            values[cell] = Math.min(values[cell], Math.min(least, diagonal));
        }
        for (var cell = values.length - columns - 2; cell >= 0; cell--) {
            var least = Math.min(values[cell + 1], values[cell + columns]) + straight;
            var diagonal = Math.min(values[cell + columns + 1], values[cell + columns - 1]) + across;
            values[cell] = Math.min(values[cell], Math.min(least, diagonal));
        }
    }
}
