package org.legalcircle.servicecircle.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Draws a line around cells of a grid. Its unit is the side of a cell; the first cell has its corner at 0, 0. */
final class CellOutline {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int NOWHERE = -1;
    /** Stairs become slopes. */
    private static final double STAIR = 0.75;
    /** Smaller holes are there because the grid is coarse. */
    private static final int SMALLEST_HOLE = 16;

    private final boolean[] inside;
    private final int columns;
    private final int rows;
    private final int corners;

    /** Takes cells, row by row; those at the edge of the grid are outside. */
    CellOutline(boolean[] inside, int columns) {
        this.inside = inside;
        this.columns = columns;
        this.rows = inside.length / columns;
        this.corners = columns + 1;
    }

    /** The piece that a cell lies in, with its larger holes. */
    Polygon around(int column, int row) {
        fillBetweenCorners();
        var middle = GEOMETRY.createPoint(new Coordinate(column + 0.5, row + 0.5));
        var rings = rings();
        var shell = rings.stream()
                .filter(ring -> isShell(ring) && holds(ring, middle))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the place itself is outside"));
        var whole = GEOMETRY.createPolygon(shell);
        var reach = whole.getEnvelopeInternal();
        var holes = rings.stream()
                .filter(ring -> !isShell(ring) && sizeOf(ring) >= SMALLEST_HOLE)
                .filter(ring -> reach.covers(ring.getEnvelopeInternal()) && holds(shell, inner(ring)))
                .toArray(LinearRing[]::new);
        return directed(smooth(GEOMETRY.createPolygon(shell, holes)));
    }

    /** Smoothing may let a narrow place touch itself: then it stays as it is. */
    private static Polygon smooth(Polygon drawn) {
        var smooth = TopologyPreservingSimplifier.simplify(drawn, STAIR);
        return smooth.isValid() && smooth instanceof Polygon polygon ? polygon : drawn;
    }

    /** Two cells that touch in a corner only would make a line that touches itself. */
    private void fillBetweenCorners() {
        var changed = true;
        while (changed) {
            changed = false;
            for (var cell = 0; cell < inside.length - columns - 1; cell++) {
                var up = cell + columns;
                if (inside[cell] && inside[up + 1] && !inside[cell + 1] && !inside[up]) {
                    inside[cell + 1] = true;
                    changed = true;
                } else if (inside[cell + 1] && inside[up] && !inside[cell] && !inside[up + 1]) {
                    inside[cell] = true;
                    changed = true;
                }
            }
        }
    }

    /** Each side between inside and outside leads to the next one, with the inside to its left. */
    private int[] sides() {
        var next = new int[corners * (rows + 1)];
        Arrays.fill(next, NOWHERE);
        for (var row = 1; row < rows - 1; row++) {
            for (var column = 1; column < columns - 1; column++) {
                var cell = row * columns + column;
                if (inside[cell]) {
                    var corner = row * corners + column;
                    lead(next, cell - columns, corner, corner + 1);
                    lead(next, cell + 1, corner + 1, corner + corners + 1);
                    lead(next, cell + columns, corner + corners + 1, corner + corners);
                    lead(next, cell - 1, corner + corners, corner);
                }
            }
        }
        return next;
    }

    private void lead(int[] next, int neighbour, int from, int to) {
        if (!inside[neighbour]) {
            next[from] = to;
        }
    }

    private List<LinearRing> rings() {
        var next = sides();
        var rings = new ArrayList<LinearRing>();
        for (var first = 0; first < next.length; first++) {
            if (next[first] != NOWHERE) {
                rings.add(ring(next, first));
            }
        }
        return rings;
    }

    /** Follows the sides from a corner until it is back, and forgets them. */
    private LinearRing ring(int[] next, int first) {
        var line = new ArrayList<Coordinate>();
        var corner = first;
        var before = NOWHERE;
        do {
            var after = next[corner];
            if (after - corner != corner - before || line.isEmpty()) {
                line.add(new Coordinate(corner % corners, corner / corners));
            }
            next[corner] = NOWHERE;
            before = corner;
            corner = after;
        } while (corner != first);
        line.add(line.get(0).copy());
        return GEOMETRY.createLinearRing(line.toArray(Coordinate[]::new));
    }

    private static boolean isShell(LinearRing ring) {
        return Area.ofRingSigned(ring.getCoordinates()) < 0;
    }

    private static double sizeOf(LinearRing ring) {
        return Area.ofRing(ring.getCoordinates());
    }

    private static boolean holds(LinearRing ring, Point place) {
        return new Envelope(ring.getEnvelopeInternal()).covers(place.getCoordinate())
                && GEOMETRY.createPolygon(ring).contains(place);
    }

    private static Point inner(LinearRing ring) {
        return GEOMETRY.createPolygon(ring).getInteriorPoint();
    }

    /** By the right-hand rule. */
    private static Polygon directed(Polygon drawn) {
        var holes = new LinearRing[drawn.getNumInteriorRing()];
        Arrays.setAll(holes, i -> directed(drawn.getInteriorRingN(i), false));
        return GEOMETRY.createPolygon(directed(drawn.getExteriorRing(), true), holes);
    }

    private static LinearRing directed(LinearRing ring, boolean shell) {
        return isShell(ring) == shell ? ring : ring.reverse();
    }
}
