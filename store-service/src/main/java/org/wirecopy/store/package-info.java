/**
 * The store service: keeps every enriched article in Postgres, answers questions about them, and
 * shows that nothing was lost on the way.
 */
package org.wirecopy.store;
