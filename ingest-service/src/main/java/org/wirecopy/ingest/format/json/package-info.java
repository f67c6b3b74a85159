/** JSON: IPTC ninjs in all its versions, one item or many. */
package org.wirecopy.ingest.format.json;
