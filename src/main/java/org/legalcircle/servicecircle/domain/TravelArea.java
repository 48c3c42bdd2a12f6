package org.legalcircle.servicecircle.domain;

import org.locationtech.jts.geom.Polygon;

/**
 * The places that a place can be reached from in time.
 *
 * @param outline in degrees of WGS 84, longitude first; valid, with its shell counter-clockwise and its holes clockwise
 * @param engine what says so
 * @param errorPercent by how much the travel time to its edge may be wrong, as a share of itself, in most cases
 * @param resolutionMetres how coarsely it is drawn: its edge may be off by as much
 */
public record TravelArea(Polygon outline, TravelEngine engine, int errorPercent, int resolutionMetres) {}
