package org.legalcircle.platform.web;

import java.net.URI;

/**
 * Fired once everything has started and calls are answered; observe it to add to the end of the log. Tests that run
 * the application inside their own process never see it.
 *
 * @param service where this machine reaches the service
 * @param management where this machine reaches health, metrics and the interface description
 */
public record Listening(URI service, URI management) {}
