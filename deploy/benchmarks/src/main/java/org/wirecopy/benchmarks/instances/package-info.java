/**
 * Several real processes of every service on one broker, while articles flow: killed, stopped,
 * started and replaced by another release.
 */
package org.wirecopy.benchmarks.instances;
