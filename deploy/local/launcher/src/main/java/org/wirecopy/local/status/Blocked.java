package org.wirecopy.local.status;

/**
 * A service that waits to be told how to go on.
 *
 * @param name of the service
 * @param reason what has happened, in a sentence
 */
public record Blocked(String name, String reason) {}
