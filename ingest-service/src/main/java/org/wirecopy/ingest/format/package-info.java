/**
 * The formats that news comes in. A format is one class: it recognises an entry by its first bytes
 * and reads it as a stream of results. Knows ninjs items, nothing of folders, ledgers or Kafka.
 */
package org.wirecopy.ingest.format;
