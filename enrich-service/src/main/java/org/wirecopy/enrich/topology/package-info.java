/**
 * The way of an article through the enricher: one Kafka Streams topology, wired from the rules in
 * the packages beside this one.
 */
package org.wirecopy.enrich.topology;
