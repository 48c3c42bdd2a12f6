package org.legalcircle.consultation.store;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.consultation.domain.Attention;
import org.legalcircle.consultation.domain.Stage;

/**
 * Which bookings staff look for; what is null does not matter.
 *
 * @param branch inside this branch
 * @param from the earliest start
 * @param to the latest start, exclusive
 */
public record DeskFilter(String branch, Instant from, Instant to, Stage stage, UUID adviserId, Attention attention) {}
