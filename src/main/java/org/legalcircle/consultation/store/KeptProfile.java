package org.legalcircle.consultation.store;

import org.legalcircle.consultation.domain.AdviserProfile;

/**
 * What is told of an adviser, with the version that an edit must name.
 *
 * @param active whether the adviser can be booked
 */
public record KeptProfile(AdviserProfile profile, boolean active, int version) {}
