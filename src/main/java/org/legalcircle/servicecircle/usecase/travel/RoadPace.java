package org.legalcircle.servicecircle.usecase.travel;

/**
 * How somebody moves where the roads are known.
 *
 * @param speedFactor how many times as fast as the map's speeds
 * @param offRoadMetresPerSecond between a place and the nearest road, as the crow flies
 * @param farthestRoadMetres a place with no road that near is not on the map
 * @param longestSeconds what takes longer is no way
 */
public record RoadPace(
        double speedFactor, double offRoadMetresPerSecond, double farthestRoadMetres, int longestSeconds) {}
