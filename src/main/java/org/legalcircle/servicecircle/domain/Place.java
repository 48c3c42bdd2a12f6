package org.legalcircle.servicecircle.domain;

/**
 * Where a way begins or ends.
 *
 * @param terrain what the roads around are like
 */
public record Place(Position position, Terrain terrain) {
    /** A place of which nothing more is known. */
    public static Place at(Position position) {
        return new Place(position, Terrain.PLAIN);
    }
}
