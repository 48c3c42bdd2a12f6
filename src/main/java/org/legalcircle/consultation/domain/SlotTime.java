package org.legalcircle.consultation.domain;

import java.time.Instant;
import java.util.Set;

/**
 * When a slot is, and how citizens can be met in it.
 *
 * @param startsAt its first instant
 * @param endsAt the first instant after it
 * @param channels at least one
 */
public record SlotTime(Instant startsAt, Instant endsAt, Set<Channel> channels) {}
