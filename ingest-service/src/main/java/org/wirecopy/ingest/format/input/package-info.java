/** Bytes of entries, read within bounds of size and time. */
package org.wirecopy.ingest.format.input;
