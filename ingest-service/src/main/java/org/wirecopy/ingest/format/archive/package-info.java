/** Archives and packed files: every member is read by the format that recognises it. */
package org.wirecopy.ingest.format.archive;
