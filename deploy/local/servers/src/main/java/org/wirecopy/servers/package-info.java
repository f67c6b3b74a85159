/**
 * A real Kafka broker in this process and a real Postgres beside it, for the local run and for
 * tests: all that is needed is a JDK.
 */
package org.wirecopy.servers;
