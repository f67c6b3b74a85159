/**
 * The pulse that shows whether what is dropped into a folder arrives: here it is a file like any
 * other.
 */
package org.wirecopy.ingest.pulse;
