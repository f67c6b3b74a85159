/** XML that news comes in: NewsML-G2, NITF, RSS and Atom. */
package org.wirecopy.ingest.format.xml;
