/**
 * What has been read: the newest receipt of every file, as {@code ingest.files} tells it. There are
 * no marker files; the topic is the truth, and this is its picture in memory.
 */
package org.wirecopy.ingest.ledger;
