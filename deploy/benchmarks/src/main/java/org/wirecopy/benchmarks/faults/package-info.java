/** Faults that are done to a local run under load, and what they leave. */
package org.wirecopy.benchmarks.faults;
