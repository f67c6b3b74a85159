/** Fills the columns of articles that a store of an older release has written. */
package org.wirecopy.store.filling;
