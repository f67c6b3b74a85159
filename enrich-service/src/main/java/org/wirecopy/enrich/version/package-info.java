/** How often an article has changed, and which of two duplicates of it is the newer. */
package org.wirecopy.enrich.version;
