package org.wirecopy.local.status;

/**
 * How the services stand, as nearly at one moment as can be had.
 *
 * @param enriched articles that the enricher is through with since its start; 0 while it does not
 *     answer
 */
public record Snapshot(Intake intake, Balance balance, long enriched) {}
