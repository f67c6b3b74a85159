/**
 * The one command: starts Kafka, Postgres and the three services on this machine, shows how the
 * articles travel, and stops all in order.
 */
package org.wirecopy.local;
