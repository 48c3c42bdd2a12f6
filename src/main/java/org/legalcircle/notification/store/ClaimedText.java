package org.legalcircle.notification.store;

import java.util.UUID;
import org.legalcircle.notification.domain.NoticeKind;
import org.legalcircle.notification.domain.Occasion;

/**
 * A text message one sender has taken on.
 *
 * @param id of the delivery; the same at every attempt
 * @param attempt counted from 1; tells this sender's claim from a later one
 */
public record ClaimedText(UUID id, int attempt, UUID recipientId, NoticeKind kind, Occasion occasion) {}
