/** Records as ingest and enrich write them, for all tests. */
package org.wirecopy.store.samples;
