/** Made-up sources with injected faults: how soon they are noticed, and how often without cause. */
package org.wirecopy.benchmarks.sources;
