/**
 * What arrives over the topics, how it is read, and what becomes of it. Rules only: no Kafka, no
 * database.
 */
package org.wirecopy.store.arrival;
