package org.legalcircle.consultation.domain;

/**
 * What a citizen wants of a slot.
 *
 * @param question what it is about, in the citizen's words; may be null
 */
public record HoldRequest(Channel channel, Topic topic, String question) {}
