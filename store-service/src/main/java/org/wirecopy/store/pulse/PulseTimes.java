package org.wirecopy.store.pulse;

/**
 * How long pulses took, in seconds. Each clock that they pass may be wrong by its own.
 *
 * @param p50 the median
 * @param p95 the 95th percentile
 * @param p99 the 99th percentile
 */
public record PulseTimes(double p50, double p95, double p99) {}
