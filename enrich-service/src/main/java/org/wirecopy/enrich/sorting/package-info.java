/**
 * Sorts what does not fit in memory, on the disk of whoever asks. What the disk does not take or
 * give is an {@link java.io.UncheckedIOException}.
 */
package org.wirecopy.enrich.sorting;
