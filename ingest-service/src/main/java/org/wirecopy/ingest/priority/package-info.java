/**
 * What is read next: live files before backfill, and backfill no faster than those who read the
 * topics get through it. Plain rules; nothing of Kafka or formats.
 */
package org.wirecopy.ingest.priority;
