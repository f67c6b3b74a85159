/**
 * What agencies send over lines of text: IPTC 7901 and ANPA 1312, whose control characters frame a
 * header, a text and a trailer.
 */
package org.wirecopy.ingest.format.wire;
