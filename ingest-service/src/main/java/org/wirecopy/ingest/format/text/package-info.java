/** Plain text and Markdown. */
package org.wirecopy.ingest.format.text;
