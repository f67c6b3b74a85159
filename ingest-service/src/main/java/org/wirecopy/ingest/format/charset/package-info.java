/** From bytes to text: which character set text is in, and why it is taken for that. */
package org.wirecopy.ingest.format.charset;
