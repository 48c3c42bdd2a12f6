package org.legalcircle.notification.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many notices the caller has not read. */
@SuppressWarnings("deprecation") // The document shows one example for a value; its successor writes a list.
@Schema(description = "How many notices the caller has not read")
public record UnreadCount(@Schema(example = "2") long unread) {}
