/**
 * What becomes of a file once its receipt is committed: it stays, is moved away with a note, or is
 * deleted. The ledger alone says what is due, so a crash before, between or after costs nothing.
 */
package org.wirecopy.ingest.disposal;
