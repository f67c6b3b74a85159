/** How the rules come to what Kafka holds. */
package org.wirecopy.topics.kafka;
