/**
 * What the ingest service publishes: records, topics, their JSON, and the CloudEvents attributes
 * beside it. Plain Java: neither Quarkus nor Kafka, so that any program can read the topics with
 * it.
 */
package org.wirecopy.ingest.contract;
