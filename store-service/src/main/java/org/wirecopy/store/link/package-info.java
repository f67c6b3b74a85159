/** How two articles that share text are linked, seen from either side. Rules only. */
package org.wirecopy.store.link;
