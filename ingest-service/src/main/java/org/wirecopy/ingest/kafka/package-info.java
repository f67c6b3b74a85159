/**
 * The outermost wall towards Kafka: transactions, the receipts topic, and the topics themselves.
 */
package org.wirecopy.ingest.kafka;
