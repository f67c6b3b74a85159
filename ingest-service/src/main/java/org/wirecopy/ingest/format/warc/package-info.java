/** Crawls of the web: WARC and ARC. */
package org.wirecopy.ingest.format.warc;
