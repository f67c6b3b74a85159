/**
 * Sends the takedown requests that were made here to {@code articles.takedowns}; ingest carries
 * them out, and what follows comes back as any other record.
 */
package org.wirecopy.store.takedown;
