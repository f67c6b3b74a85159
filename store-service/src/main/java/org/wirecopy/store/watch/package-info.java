/** Watches the sources: counts what comes, learns their rhythms, and reports how each stands. */
package org.wirecopy.store.watch;
