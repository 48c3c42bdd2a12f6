package org.legalcircle.servicecircle.store;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Points that lie too close together to be shown one by one.
 *
 * @param longitude of their middle, in degrees of WGS 84
 * @param count how many they are
 */
@RegisterForReflection
public record PointCluster(double longitude, double latitude, long count) {}
