/**
 * Gives a test a fresh Kafka or Postgres, which it may stop and start again: containers where a
 * Docker engine answers, else the embedded servers. The tests are the same for both.
 */
package org.wirecopy.testservers;
