/**
 * The way of a file: read, taken apart into results, gathered in chunks, published with its
 * receipt. Plain Java; what publishes a chunk is behind an interface.
 */
package org.wirecopy.ingest.intake;
