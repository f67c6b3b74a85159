/** Measuring programs, each next to a baseline of the same run. Started by the scripts beside. */
package org.wirecopy.benchmarks;
