/**
 * The watched folder: what lies in it, and when a file has rested long enough to be read. Knows
 * files and their stamps, nothing of news or Kafka.
 */
package org.wirecopy.ingest.folder;
