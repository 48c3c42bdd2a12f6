package org.legalcircle.servicecircle.usecase.travel;

/**
 * A way along roads.
 *
 * @param found false where the roads do not lead there, or not in time
 * @param seconds how long it takes
 * @param metres how long it is
 */
public record RoadWay(boolean found, double seconds, double metres) {
    /** The roads do not lead there. */
    public static final RoadWay NONE = new RoadWay(false, 0, 0);
}
